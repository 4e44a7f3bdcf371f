/** Milliseconds that a Retry-After header asks for (RFC 9110, 10.2.3); undefined when it says nothing. */
export function retryAfterMs(
  header: string | string[] | undefined,
  nowEpochMs: number,
): number | undefined {
  const text = String(header ?? '').trim()
  if (/^\d+$/.test(text)) return Math.min(Number(text), 1e9) * 1000
  const at = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowEpochMs)
}
