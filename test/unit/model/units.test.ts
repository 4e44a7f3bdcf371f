import { describe, expect, it } from 'vitest'
import { Age, Duration, parseDuration } from '../../../src/model/units.ts'

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

describe('an age', () => {
  it.each([
    ['90m', 5_400_000],
    ['12h', 43_200_000],
    ['1.5d', 129_600_000],
    [' 2 w ', 1_209_600_000],
    ['90d', 7_776_000_000],
  ])('%s is %i ms', (text, ms) => {
    expect(Age.parse(text)).toBe(ms)
  })

  it.each([
    ['59s', 'is no age; write it as 12h, 7d or 2w'],
    ['0.5m', 'is too young; the least age is 1m'],
    ['13w', 'is older than 90d'],
    [`${'9'.repeat(400)}w`, 'is older than 90d'],
    ['-1d', 'is no age; write it as 12h, 7d or 2w'],
    [7, 'has no unit; write it as 12h, 7d or 2w'],
  ])('is not %j', (value, message) => {
    const messages = Age.safeParse(value).error?.issues.map((issue) => issue.message)
    expect(messages).toEqual([message])
  })
})
