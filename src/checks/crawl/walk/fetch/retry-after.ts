/** Milliseconds that a Retry-After header asks for; undefined when it says nothing: RFC 9110, 10.2.3. */
export function retryAfterMs(
  header: string | string[] | undefined,
  nowEpochMs: number,
): number | undefined {
  const text = String(header ?? '').trim()
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  if (!/[a-z]{3}/i.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowEpochMs)
}
