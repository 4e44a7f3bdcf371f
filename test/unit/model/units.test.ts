import { describe, expect, it } from 'vitest'
import { Duration, parseDuration } from '../../../src/model/units.ts'

describe('a duration', () => {
  it.each([
    ['500ms', 500],
    ['2.01s', 2010],
    ['4.35 s', 4350],
    ['1.5m', 90_000],
    ['0.0014s', 1],
    ['1ms', 1],
    ['24h', 86_400_000],
  ])('%s is %i ms', (text, ms) => {
    expect(Duration.parse(text)).toBe(ms)
  })

  it.each([
    ['0s', 'is no time at all; the shortest duration is 1ms'],
    ['0.5ms', 'is no time at all; the shortest duration is 1ms'],
    ['24.001h', 'is longer than 24h; timers do not count reliably beyond it'],
    [`${'9'.repeat(400)}s`, 'is longer than 24h; timers do not count reliably beyond it'],
    ['10', 'is no duration; write it as 500ms, 30s, 2m or 1h'],
    [10, 'has no unit; write it as 500ms, 30s, 2m or 1h'],
  ])('is not %j', (value, message) => {
    const messages = Duration.safeParse(value).error?.issues.map((issue) => issue.message)
    expect(messages).toEqual([message])
  })

  it('keeps fractions of a millisecond where a limit has them', () => {
    expect(parseDuration('1.4ms')).toBe(1.4)
  })
})
