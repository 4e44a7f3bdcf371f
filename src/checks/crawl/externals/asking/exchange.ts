import type { Dispatcher } from 'undici'
import type { Answer } from './trace.ts'

/** What is read of a body so that the connection can be used again; more is not worth it. */
const bodyBytes = 64 * 1024
const bodyMs = 300

/**
 * Sends one request and waits for its headers; the body is thrown away. Rejects with the signal's reason or
 * with what went wrong. Resolves when the connection is free.
 */
export async function exchange(
  dispatch: Dispatcher['dispatch'],
  options: Dispatcher.DispatchOptions,
  signal: AbortSignal,
): Promise<Answer> {
  signal.throwIfAborted()
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  let control: Dispatcher.DispatchController | undefined
  let answer: Answer | undefined
  let bytes = 0
  let enough: NodeJS.Timeout | undefined
  const settle = (error: Error): void => {
    if (answer) resolve(answer)
    else reject(error)
  }
  const stop = (): void => {
    const reason = asError(signal.reason)
    control?.abort(reason)
    // A request whose connection is not there yet tells of its end only when it is.
    settle(reason)
  }
  const cut = (): void => {
    control?.abort(new Error('read enough'))
    settle(new Error('read enough'))
  }
  signal.addEventListener('abort', stop, { once: true })
  try {
    dispatch(options, {
      onRequestStart: (controller) => {
        control = controller
        if (signal.aborted) controller.abort(asError(signal.reason))
      },
      onResponseStart: (_controller, status, headers) => {
        if (status < 200) return
        answer = { status, headers }
        enough = setTimeout(cut, bodyMs)
      },
      onResponseData: (_controller, chunk) => {
        bytes += chunk.length
        if (bytes > bodyBytes) cut()
      },
      onResponseEnd: () => settle(new Error('ended without an answer')),
      onResponseError: (_controller, error) => settle(error),
    })
    return await promise
  } finally {
    clearTimeout(enough)
    signal.removeEventListener('abort', stop)
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}
