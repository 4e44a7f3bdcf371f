import { describe, expect, it } from 'vitest'
import type {
  Baseline,
  PrometheusAsked,
  PrometheusSeen,
} from '../../../src/checks/health/kinds/prometheus/asked.ts'
import { judge } from '../../../src/checks/health/kinds/prometheus/judge.ts'
import { readIn } from '../../../src/checks/health/kinds/prometheus/read-in.ts'
import { readMetrics } from '../../../src/checks/health/kinds/prometheus/read-metrics.ts'
import { readAssertion } from '../../../src/checks/health/read-assertion.ts'

const askedIn = (line: string) =>
  readAssertion(`prometheus /metrics ${line}`).asked as PrometheusAsked

function see(line: string, text: string, before: Baseline | 'now' = 'now') {
  const metrics = readMetrics(text)
  if ('why' in metrics) throw new Error(metrics.why)
  const seen = readIn(metrics, askedIn(line), before, (label) => label)
  if ('problem' in seen) throw new Error(seen.problem)
  return seen
}

function verdicts(line: string, seen: PrometheusSeen) {
  return judge(askedIn(line), [{ at: 0, seen }]).map((one) => `${one.state}: ${one.seen}`)
}

/** The verdicts on what the site says now and, of a change, said before. */
function judged(line: string, now: string, before?: string) {
  if (before === undefined) return verdicts(line, see(line, now))
  const first = see(line, before)
  const baseline = ('baseline' in first && first.baseline) || { of: '', series: [] }
  return verdicts(line, see(line, now, baseline))
}

const errors = (a: number, b: number) =>
  `# TYPE e_total counter\ne_total{code="500"} ${a}\ne_total{code="502"} ${b}\n`

describe('a value', () => {
  it.each([
    ['up = 1', 'up 1', ['ok: 1']],
    ['up = 1', 'up 1.0000001', ['failed: 1']],
    ['lag < 0.5', 'lag 0.499', ['ok: 0.499']],
    ['lag < 0.5', 'lag 0.5', ['failed: 0.5']],
    ['lag < 5', 'lag NaN', ['unknown: NaN']],
    ['lag < 5', 'lag +Inf', ['failed: +Inf']],
    ['lag > 5', 'lag +Inf', ['ok: +Inf']],
    ['e_total{code="500"} < 5', errors(4, 9), ['ok: 4']],
    ['e_total{code!="500"} < 5', errors(4, 9), ['failed: 9']],
    ['e_total < 14', errors(4, 9), ['ok: 13, the sum of 2 series']],
    ['e_total < 13', errors(4, 9), ['failed: 13, the sum of 2 series']],
    ['each e_total < 10', errors(4, 9), ['ok: 4 of {code="500"}', 'ok: 9']],
    ['each e_total < 9', errors(4, 9), ['failed: 9 of {code="502"}', 'ok: 4']],
    ['e_total{code="503"} < 1', errors(4, 9), ['ok: 0, nothing counted yet']],
    ['e_total < 1', '# TYPE e_total counter\n', ['ok: 0, nothing counted yet']],
    ['e_total{cod="500"} < 1', errors(4, 9), ['failed: is not there']],
    ['e_totals < 1', errors(4, 9), ['failed: is not there']],
    ['queue < 1', '# TYPE queue gauge\n', ['failed: is not there']],
    ['queue{name="a"} < 1', 'queue{name="b"} 0', ['failed: is not there']],
    ['d_bucket{le="1"} > 1', 'd_bucket{le="1.0"} 2', ['ok: 2']],
    ['d{quantile="0.50"} < 1', 'd{quantile="0.5"} 2', ['failed: 2']],
  ])('%s, where it is %j', (line, text, expected) => {
    expect(judged(line, text)).toEqual(expected)
  })

  it('that is missing is told with what there is instead', () => {
    const near = (line: string) => {
      const seen = see(line, `${errors(4, 9)}e_totals_x 1`)
      return 'missing' in seen ? seen.near : undefined
    }
    expect(near('e_totl < 1')).toBe('the nearest names are e_total, e_totals_x')
    expect(near('e_total{cod="500"} < 1')).toBe('it has no label cod; its labels: code')
    expect(see('up = 1', '')).toMatchObject({ near: 'the answer holds no metric at all' })
  })

  it('of more series than are taken is not known', () => {
    const many = Array.from({ length: 31 }, (_, n) => `up{n="${n}"} 1`).join('\n')
    expect(judged('up = 31', many)).toEqual(['ok: 31, the sum of 31 series'])
    expect(() => see('each up = 1', many)).toThrow('31 series match, and 30 are taken at most')
  })
})

describe('a change', () => {
  it.each([
    ['e_total increases < 10', errors(2, 3), errors(8, 6), ['ok: +9, the sum of 2 series']],
    ['e_total increases < 10', errors(2, 3), errors(8, 7), ['failed: +10, the sum of 2 series']],
    // A counter that fell began anew: 1 since, not -4.
    ['e_total increases < 10', errors(5, 3), errors(1, 3), ['ok: +1, the sum of 2 series']],
    ['e_total increases < 10', errors(50, 3), errors(10, 3), ['failed: +10, the sum of 2 series']],
    // Nor does it have to fall, where its process tells that it is another.
    [
      'e_total increases < 5',
      'e_total 5\nprocess_start_time_seconds 100.5',
      'e_total 9\nprocess_start_time_seconds 200.5',
      ['failed: +9'],
    ],
    [
      'e_total increases < 5',
      'e_total 5\nprocess_start_time_seconds 100.5',
      'e_total 9\nprocess_start_time_seconds 100.5',
      ['ok: +4'],
    ],
    // Of several processes nobody knows whose series it is.
    [
      'e_total increases < 5',
      'e_total 5\nprocess_start_time_seconds{w="1"} 1\nprocess_start_time_seconds{w="2"} 1',
      'e_total 9\nprocess_start_time_seconds{w="1"} 2\nprocess_start_time_seconds{w="2"} 1',
      ['ok: +4'],
    ],
    [
      'rss grows < 10%',
      'rss 100\nprocess_start_time_seconds 1',
      'rss 105\nprocess_start_time_seconds 2',
      ['ok: +5 %'],
    ],
    // Each series by itself: one that began anew takes nothing off another.
    ['e_total increases < 5', errors(100, 0), errors(0, 5), ['failed: +5, the sum of 2 series']],
    [
      'each e_total increases < 5',
      errors(0, 0),
      errors(4, 5),
      ['failed: +5 of {code="502"}', 'ok: +4'],
    ],
    [
      'e_total{code="503"} increases < 1',
      errors(1, 1),
      `${errors(1, 1)}e_total{code="503"} 1`,
      ['failed: +1'],
    ],
    ['e_total increases < 1', '', '# TYPE e_total counter\n', ['ok: +0, nothing counted yet']],
    ['e_total increases < 1', '', 'e_total 1', ['failed: +1']],
    ['e_total increases < 1', 'e_total 1', '', ['failed: is not there']],
    ['rss increases < 5', 'rss 100', 'rss 90', ['ok: -10']],
    ['rss increases > -5', 'rss 100', 'rss 90', ['failed: -10']],
    ['rss grows < 10%', 'rss 100', 'rss 109.9', ['ok: +9.9 %']],
    ['rss grows < 10%', 'rss 100', 'rss 110', ['failed: +10 %']],
    ['rss grows < 10%', 'rss 100', 'rss 50', ['ok: -50 %']],
    ['e_total grows < 1%', 'e_total 1000', 'e_total 1009', ['ok: +0.9 %']],
    ['e_total grows < 1%', 'e_total 0', 'e_total 0', ['ok: +0 %']],
    ['e_total grows < 1%', 'e_total 0', 'e_total 1', ['failed: +1 from 0']],
    ['rss grows < 10%', 'rss NaN', 'rss 110', ['unknown: +NaN from NaN']],
  ])('%s, from %j to %j', (line, before, now, expected) => {
    expect(judged(line, now, before)).toEqual(expected)
  })

  it('says what it begins with, before the other checks', () => {
    expect(judged('e_total increases < 10', errors(2, 3))).toEqual([
      'ok: 5 to begin with, the sum of 2 series',
    ])
    expect(judged('e_total increases < 10', '')).toEqual([
      'ok: 0 to begin with, nothing counted yet',
    ])
  })

  it('says that a counter began anew', () => {
    const line = 'e_total increases < 1'
    const seen = see(line, 'e_total 3', { of: '', series: [{ labels: '{}', value: 9 }] })
    expect(judge(askedIn(line), [{ at: 0, seen }])[0]).toMatchObject({
      state: 'failed',
      told: 'rose by 3, from 9 to 3, begun anew between',
    })
  })
})
