import { describe, expect, it } from 'vitest'
import type { LoadFacts } from '../../../src/checks/load/facts.ts'
import { judgeLoad } from '../../../src/checks/load/judge.ts'
import { loadOptions } from '../../../src/checks/load/options.ts'
import { recoveryAfter } from '../../../src/checks/load/recovery.ts'
import { answeredIn, planned, planOf, recording, stageEndings } from './load-recording.ts'

const stages = ['steady 10s @ 1x', 'spike 5s @ 5x', 'recover 15s']
const plan = planOf(planned(...stages))

/** Ten steady seconds at 20 ms, five of a spike at 900 ms, then these. */
function seconds(after: (number | null)[], errors: number[] = []): LoadFacts['series'] {
  const p95 = [...Array.from({ length: 10 }, () => 20), 900, 900, 900, 900, 900, ...after]
  return {
    stepS: 1,
    planned: p95.map((_, second) => (second >= 10 && second < 15 ? 100 : 20)),
    answered: p95.map(() => 20),
    errors: p95.map((_, second) => errors[second - 15] ?? 0),
    p50: p95,
    p95,
    p99: p95,
  }
}

function afterMs(after: (number | null)[], errors?: number[]): number | undefined {
  const spike = plan.stages[1]
  if (!spike) throw new Error('no spike')
  return recoveryAfter({ plan, series: seconds(after, errors) }, spike).afterMs
}

describe('a recovery', () => {
  it('is over with the first of three seconds within 1.2 of what it was', () => {
    expect(afterMs([500, 300, 100, 24, 26, 24, 24])).toBe(3000)
    expect(afterMs([24, 24, 24])).toBe(0)
    // A fast site may differ by 5 ms without having changed.
    expect(afterMs([25, 25, 25])).toBe(0)
    expect(afterMs([26, 26, 26])).toBeUndefined()
  })

  it('is no lucky second, and no second without a request', () => {
    expect(afterMs([500, 20, 500, 500, 20, 20, 20])).toBe(4000)
    expect(afterMs([500, null, null, 20, 20, 20])).toBe(3000)
    expect(afterMs([500, null, null, null, null])).toBeUndefined()
  })

  it('is not over while requests fail', () => {
    expect(afterMs([20, 20, 20, 20, 20, 20], [5, 5, 5])).toBe(3000)
    expect(afterMs([20, 20, 20, 20, 20, 20], [1, 1, 1])).toBe(0)
  })
})

function judge(series: LoadFacts['series'], text: string) {
  const all = plan.stages.map(({ name }) => stageEndings(name, answeredIn([[12, 300]])))
  const options = loadOptions.parse({ stages, thresholds: [text] })
  return judgeLoad(recording({ plan, series, stages: all }), options)
}

const slow = (n: number) => Array.from({ length: n }, () => 500)
const fast = (n: number) => Array.from({ length: n }, () => 20)

describe('the judgement of a recovery', () => {
  it('names how long it took, and what is normal', () => {
    expect(judge(seconds([...slow(8), ...fast(7)]), 'recover < 8s')).toMatchObject([
      {
        rule: 'load/recovery',
        severity: 'error',
        subject: 'recover < 8s',
        message:
          'recovered after 8 s, limit 8 s, over 300 requests; p95 was 20 ms before and is back at 25 ms',
      },
    ])
    expect(judge(seconds([...slow(7), ...fast(8)]), 'recover < 8s')).toEqual([])
  })

  it('knows a site that does not come back from one that was not seen for long enough', () => {
    expect(judge(seconds(slow(15)), 'recover < 15s')).toMatchObject([
      { rule: 'load/recovery', message: expect.stringMatching(/^had not recovered after 15 s,/) },
    ])
    expect(judge(seconds(slow(5)), 'recover < 15s')).toMatchObject([
      { rule: 'load/too-few-requests', severity: 'warning' },
    ])
  })
})
