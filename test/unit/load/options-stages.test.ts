import { describe, expect, it } from 'vitest'
import { loadOptions } from '../../../src/checks/load/options.ts'
import { printStage } from '../../../src/model/load-stage/print-stage.ts'

/** "path: message" of each issue. */
function problems(written: unknown): string[] {
  const { error } = loadOptions.safeParse(written)
  return (error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

function stages(written: unknown): string[] {
  return loadOptions.parse(written).stages.map(printStage)
}

describe('stages of the load', () => {
  it('are what people write, a profile, or one as long as the duration', () => {
    expect(stages({ stages: ['warmup 5s', 'steady 1m @ 50/s'] })).toEqual([
      'warmup 5s @ 50/s',
      'steady 1m @ 50/s',
    ])
    expect(stages({ profile: 'spike' })[2]).toBe('spike 10s @ 5x')
    expect(stages({ rate: '50/s', duration: '15s' })).toEqual(['steady 15s @ 1x'])
    expect(loadOptions.parse({ rate: '90/m', profile: 'soak' })).toMatchObject({ rate: 1.5 })
  })

  it.each([
    [
      { profile: 'soak', stages: ['steady 5s'] },
      /^profile: is a name for stages, and load\.stages/,
    ],
    [{ duration: '5s', stages: ['steady 5s'] }, /^duration: is the time of a load without stages/],
    [{ duration: '5s', profile: 'smoke' }, /^duration: is the time of a load without stages/],
    [{ paths: ['/'], traffic: 'a.json' }, /^paths: says what is requested, and load\.traffic/],
    [{ stages: [] }, /^stages: names no stage$/],
    [{ stages: ['ramp 5s 1x..2x'] }, /^stages: names no steady and no soak stage/],
    [{ stages: ['steady 5s', 'stedy 5s'] }, /^stages\.1: begins with "stedy", which is no stage/],
    [
      { stages: ['steady 5s @ 20000/s'] },
      /^stages: goes up to 20,000 requests per second, and 10,000/,
    ],
    [{ profile: 'stress', rate: '5000/s' }, /^profile: goes up to 15,000 requests per second/],
    [{ stages: ['steady 20h', 'soak 20h'] }, /^stages: lasts longer than 24h$/],
    [{ profile: 'peak' }, /^profile: Invalid option/],
    [{ seed: -1 }, /^seed: /],
  ])('are refused as %j', (written, message) => {
    expect(problems(written)).toEqual([expect.stringMatching(message)])
  })

  it.each([
    [
      ['p95 < 1s in soak'],
      'is about the stage "soak", and the stages are warmup, steady, spike, recover',
    ],
    [['errors < 1%', 'p95 < 1s in steady 2'], 'is about the stage "steady 2"'],
    [['recover < 60s'], 'cannot be told from the 30 s that follow the spike; add "recover 60s"'],
  ])('leave thresholds %j nothing to judge', (thresholds, message) => {
    const path = `thresholds.${thresholds.length - 1}`
    expect(problems({ profile: 'spike', thresholds })).toEqual([
      expect.stringContaining(`${path}: ${message}`),
    ])
  })

  it('need a spike, and a steady part before it, for a recovery', () => {
    const thresholds = ['recover < 5s']
    expect(problems({ thresholds })).toEqual([expect.stringContaining('needs a spike to recover')])
    expect(problems({ stages: ['spike 5s @ 5x', 'steady 9s'], thresholds })).toEqual([
      expect.stringContaining('needs a steady stage before the spike'),
    ])
    const two = ['steady 9s', 'spike 5s @ 5x', 'recover 4s', 'spike 5s @ 5x', 'recover 9s']
    expect(problems({ stages: two, thresholds })).toEqual([
      expect.stringContaining('cannot be told from the 4 s that follow the spike'),
    ])
  })
})

describe('thresholds of the load', () => {
  it.each([
    [['errors < 5% in spike'], ['errors < 5% in spike', 'errors < 1%']],
    [['errors < 5% in steady'], ['errors < 5% in steady']],
    [['route "GET /" errors < 5%'], ['route "GET /" errors < 5%', 'errors < 1%']],
  ])('that are %j become %j, so that errors are limited', (thresholds, expected) => {
    const read = loadOptions.parse({ profile: 'spike', thresholds }).thresholds
    expect(read.map(({ text }) => text)).toEqual(expected)
  })

  it('may be written as k6 does', () => {
    const written = [{ http_req_duration: 'p(95)<300' }, { http_req_failed: 'rate<0.01' }]
    expect(loadOptions.parse({ thresholds: written }).thresholds).toMatchObject([
      { text: 'http_req_duration: p(95)<300', measure: 'service', percentile: 95, limit: 300 },
      { text: 'http_req_failed: rate<0.01', measure: 'errors', limit: 0.01 },
    ])
    expect(problems({ thresholds: [{ p95: '1s', p99: '2s' }] })[0]).toMatch(/^thresholds\.0: /)
  })
})
