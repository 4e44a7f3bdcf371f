/** What GitHub asks for without naming a time (its manual, "Rate limits for the REST API"). */
const unnamedMs = 60_000

/**
 * Milliseconds that an answer of GitHub's API asks to wait before the next request; 0 when it asks for none.
 * `date` is the time in milliseconds since 1970.
 */
export function askedToWait(
  answer: { status: number; headers: Headers; message: string },
  date: number,
): number {
  const { status, headers, message } = answer
  const after = headers.get('retry-after')?.trim()
  if (after !== undefined && /^\d{1,9}$/.test(after)) return Number(after) * 1000
  const reset = headers.get('x-ratelimit-reset')?.trim() ?? ''
  if (headers.get('x-ratelimit-remaining')?.trim() === '0' && /^\d{1,12}$/.test(reset)) {
    // A second more: both clocks are rounded.
    return Math.max(0, Number(reset) * 1000 - date) + 1000
  }
  const limited = status === 429 || (status === 403 && /rate limit/i.test(message))
  return limited ? unnamedMs : 0
}
