const limitMs = 10_000

/**
 * The status that a GET of the address is answered with; undefined when there is no answer within 10 s.
 * Follows no redirect and reads no body. Rejects with the signal's reason when it aborts.
 */
export async function statusOf(url: URL, signal: AbortSignal): Promise<number | undefined> {
  try {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { 'user-agent': 'rehearse' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]),
    })
    await answer.body?.cancel()
    return answer.status
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}
