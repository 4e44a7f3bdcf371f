import { rootCause } from '../../model/root-cause.ts'
import type { Stage } from '../../model/stage.ts'

/** An answer as assertions see it. */
export interface Answered {
  status: number
  body: string
  /** True when the body is longer than what was read of it. */
  cut: boolean
  /** Until the last byte that was read. */
  ms: number
}

/** An answer, or why none came. */
export type Answer = Answered | { problem: string }

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
    const read = await readBody(response)
    return { status: response.status, ...read, ms: stage.now() - started }
  } catch (error) {
    stage.signal.throwIfAborted()
    return { problem: timeout.aborted ? `no answer within ${timeoutMs} ms` : rootCause(error) }
  }
}

async function readBody(response: Response): Promise<{ body: string; cut: boolean }> {
  if (!response.body) return { body: '', cut: false }
  const decoder = new TextDecoder()
  let body = ''
  let bytes = 0
  for await (const chunk of response.body) {
    bytes += chunk.byteLength
    body += decoder.decode(chunk, { stream: true })
    if (bytes > bodyLimit) return { body, cut: true }
  }
  return { body: body + decoder.decode(), cut: false }
}
