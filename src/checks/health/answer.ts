import { rootCause } from '../../model/root-cause.ts'
import type { Stage } from '../../model/stage.ts'

/** An answer as assertions see it, or why none came. `ms` counts until the last byte. */
export type Answer = { status: number; body: string; ms: number } | { problem: string }

/** More than any page or health document holds; keeps an endless answer from filling the memory. */
const bodyLimit = 4 * 1024 * 1024

/** Asks once. Follows no redirect: the redirect is the answer. */
export async function ask(
  stage: Stage,
  method: string,
  path: string,
  timeoutMs: number,
): Promise<Answer> {
  const url = new URL(path, stage.target)
  const timeout = AbortSignal.timeout(timeoutMs)
  const started = stage.now()
  try {
    const response = await stage.fetch(url, {
      method,
      signal: AbortSignal.any([timeout, stage.signal]),
    })
    const body = await readBody(response)
    return { status: response.status, body, ms: stage.now() - started }
  } catch (error) {
    stage.signal.throwIfAborted()
    return { problem: timeout.aborted ? `no answer within ${timeoutMs} ms` : rootCause(error) }
  }
}

async function readBody(response: Response): Promise<string> {
  if (!response.body) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body) {
    bytes += chunk.byteLength
    text += decoder.decode(chunk, { stream: true })
    if (bytes >= bodyLimit) break
  }
  return text
}
