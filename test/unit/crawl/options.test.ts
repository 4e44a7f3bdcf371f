import { describe, expect, it } from 'vitest'
import { options } from '../../../src/checks/crawl/options.ts'

describe('options', () => {
  it.each(['0s', '25h', '999999h'])('refuses a max-time of %s', (limit) => {
    const parsed = options.safeParse({ 'max-time': limit })
    expect(parsed.error?.issues[0]?.message).toBe('must be more than 0 and at most 24h')
  })

  it('takes a day, and five minutes unless told', () => {
    expect(options.parse({ 'max-time': '24h' })['max-time']).toBe(86_400_000)
    expect(options.parse({})['max-time']).toBe(300_000)
  })
})
