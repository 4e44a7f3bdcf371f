import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadOptions } from '../../../src/checks/load/options.ts'

/** "path: message" of each issue. */
function problems(written: unknown): string[] {
  const { error } = loadOptions.safeParse(written)
  return (error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('the options of the load check', () => {
  it('have defaults that can be judged', () => {
    const options = loadOptions.parse({})
    expect(options).toMatchObject({
      stages: [{ kind: 'steady', name: 'steady', durationMs: 10_000, to: { times: 1 } }],
      seed: 1,
      timeout: 10_000,
      capacity: false,
    })
    // The traffic says them, where there is a model of it.
    expect(Object.keys(options)).not.toContain('rate')
    expect(Object.keys(options)).not.toContain('paths')
    expect(options.thresholds.map((threshold) => threshold.text)).toEqual([
      'response p95 < 1s',
      'errors < 1%',
    ])
  })

  it('take paths as a list, in which an entry may stand twice', () => {
    expect(loadOptions.parse({ paths: ['/', '/a?b=c', '/'] }).paths).toEqual({
      '/': 2,
      '/a?b=c': 1,
    })
    expect(loadOptions.parse({ paths: { '/ü': 0.5 } }).paths).toEqual({ '/ü': 0.5 })
  })

  it.each([
    ['a', 'must start with /'],
    ['http://elsewhere.test/', 'must start with /'],
    ['//elsewhere.test/', 'must not start with // or /\\'],
    ['/\\elsewhere.test/', 'must not start with // or /\\'],
    ['/a b', 'must not hold spaces'],
    ['/a\r\nHost: elsewhere', 'must not hold spaces'],
    ['/a\u0000', 'must not hold spaces'],
    ['/a#b', 'must not hold spaces'],
    [`/${'a'.repeat(2048)}`, 'is longer than 2048 characters'],
  ])('refuse the path %j', (path, message) => {
    expect(problems({ paths: [path] })).toEqual([
      expect.stringMatching(`^paths.0: ${escape(message)}`),
    ])
    expect(problems({ paths: { [path]: 1 } })).toEqual([
      expect.stringContaining(`is the weight of "${path}", which ${message}`),
    ])
  })

  it('refuse weights that are none', () => {
    for (const weight of [0, -1, 1e7]) {
      expect(problems({ paths: { '/': weight } })).toEqual([
        'paths./: is no weight; write a number above 0 and at most 1,000,000',
      ])
    }
    expect(problems({ paths: {} })).toEqual(['paths: names no path'])
    const many = Array.from({ length: 101 }, (_, i) => `/${i}`)
    expect(problems({ paths: many })).toEqual(['paths: names more than 100 paths'])
  })

  it('have hard ceilings', () => {
    expect(problems({ rate: '10001/s' })).toEqual([
      expect.stringMatching(/^rate: is more than 10,000\/s, which is the most/),
    ])
    expect(problems({ rate: '0/s' })).toEqual(['rate: must be more than 0'])
    expect(problems({ rate: '1000/s', duration: '16m' })).toEqual([])
    expect(problems({ rate: '1000/s', duration: '17m' })).toEqual([
      'duration: makes 1,020,000 requests, and 1,000,000 is the most',
    ])
    expect(problems({ rate: '1/m', duration: '25h' })).toEqual([
      expect.stringMatching(/^duration: is longer than 24h; /),
    ])
    expect(problems({ timeout: '10m' })).toEqual(['timeout: is longer than 5m'])
    expect(problems({ timeout: '1ms' })).toEqual(['timeout: must be at least 10ms'])
  })

  it.each([
    [[], ['errors < 1%']],
    [['response p95 < 300ms'], ['response p95 < 300ms', 'errors < 1%']],
    [
      ['errors < 5%', 'p50 < 1s'],
      ['errors < 5%', 'p50 < 1s'],
    ],
  ])('limit errors when thresholds %j do not', (thresholds, expected) => {
    const read = loadOptions.parse({ thresholds }).thresholds
    expect(read.map(({ text }) => text)).toEqual(expected)
  })

  it('say what is wrong with a threshold, and where', () => {
    expect(problems({ thresholds: ['errors < 1%', 'p95 below 1s'] })).toEqual([
      'thresholds.1: has "below" where <, <=, > or >= belongs',
    ])
    expect(problems({ ramp: '1m' })).toEqual([expect.stringContaining('ramp')])
  })

  it('become a JSON Schema with every default and its own words', () => {
    const schema = z.toJSONSchema(loadOptions, { io: 'input' })
    expect(schema).toMatchObject({
      additionalProperties: false,
      properties: {
        rate: { type: 'string', input: 'load-rate' },
        duration: { type: 'string', input: 'load-duration' },
        profile: { enum: ['smoke', 'average', 'stress', 'spike', 'soak'], input: 'load-profile' },
        stages: { type: 'array', items: { type: 'string' } },
        thresholds: { default: ['response p95 < 1s', 'errors < 1%'] },
        timeout: { default: '10s' },
      },
    })
    expect(schema.required).toBeUndefined()
    for (const property of Object.values(schema.properties ?? {})) {
      expect(property).toHaveProperty('description')
    }
  })
})

function escape(text: string): string {
  return text.replace(/[\\/]/g, '\\$&')
}
