import { probe } from './probe.ts'
import type { Reason } from './reason.ts'

/**
 * Asks the URL and, where that speaks TLS although the URL is plain, its secure form. Returns the one that
 * the outcome is about, and why it is not ready; no reason when it is.
 */
export async function probeEither(
  url: URL,
  signal: AbortSignal,
  limitMs: number,
): Promise<{ url: URL; reason?: Reason }> {
  const reason = await probe(url, signal, limitMs)
  if (reason?.kind !== 'tls') return reason === undefined ? { url } : { url, reason }
  const secure = new URL(url)
  secure.protocol = 'https:'
  // The default port of http is left out of a URL.
  if (url.port === '') secure.port = '80'
  const second = await probe(secure, signal, limitMs)
  return second === undefined ? { url: secure } : { url: secure, reason: second }
}
