import { describe, expect, it } from 'vitest'
import { options } from '../../../src/checks/crawl/options.ts'

describe('options', () => {
  it.each([
    ['0s', 'is no time at all; the shortest duration is 1ms'],
    ['25h', 'is longer than 24h; timers do not count reliably beyond it'],
  ])('refuses a max-time of %s', (limit, message) => {
    const parsed = options.safeParse({ 'max-time': limit })
    expect(parsed.error?.issues[0]?.message).toBe(message)
  })

  it('takes a day, and five minutes unless told', () => {
    expect(options.parse({ 'max-time': '24h' })['max-time']).toBe(86_400_000)
    expect(options.parse({})['max-time']).toBe(300_000)
  })
})
