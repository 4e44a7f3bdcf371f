import { describe, expect, it } from 'vitest'
import { retryWait } from '../../src/checks/crawl/externals/asking/retry-wait.ts'
import type { Outcome } from '../../src/checks/crawl/externals/asking/trace.ts'

const now = Date.UTC(2026, 0, 1)
const answer = (status: number, headers: Record<string, string> = {}): Outcome => ({
  ms: 1,
  answer: { status, headers },
})
const network = (reason: string): Outcome => ({ ms: 1, failure: { kind: 'network', reason } })

describe('the wait before a request is sent again', () => {
  it('is what the host asks for, in seconds or as a date', () => {
    expect(retryWait(answer(429, { 'retry-after': '7' }), 'HEAD', 0, now)).toEqual({
      ms: 7000,
      host: true,
    })
    const date = new Date(now + 9000).toUTCString()
    expect(retryWait(answer(503, { 'retry-after': date }), 'GET', 0, now)?.ms).toBe(9000)
    expect(retryWait(answer(503, { 'retry-after': '0' }), 'GET', 0, now)?.ms).toBe(0)
    for (const senseless of ['-5', '1e99', '', 'soon', '5 apples']) {
      expect(retryWait(answer(429, { 'retry-after': senseless }), 'GET', 0, now)?.ms).toBe(1000)
    }
  })

  it('grows by itself, and there is none for what will not change', () => {
    expect([0, 1, 2].map((retries) => retryWait(answer(502), 'GET', retries, now)?.ms)).toEqual([
      1000, 3000, 9000,
    ])
    expect(retryWait(network('other side closed'), 'GET', 0, now)?.ms).toBe(1000)
    expect(retryWait(network('certificate has expired'), 'GET', 0, now)).toBeUndefined()
    for (const status of [200, 301, 401, 403, 404, 410, 451, 501, 999]) {
      expect(retryWait(answer(status), 'GET', 0, now)).toBeUndefined()
    }
    const timeout: Outcome = { ms: 1, failure: { kind: 'timeout', reason: 'no answer' } }
    expect(retryWait(timeout, 'GET', 0, now)).toBeUndefined()
  })

  it('is left to the GET that follows a refused HEAD', () => {
    expect(retryWait(answer(500), 'HEAD', 0, now)).toBeUndefined()
    expect(retryWait(network('other side closed'), 'HEAD', 0, now)).toBeUndefined()
  })
})
