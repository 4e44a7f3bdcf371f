import { logReader } from './log-reader.ts'

/** Longer than any log of a preview that Rehearse writes itself takes. */
const limitMs = 120_000

/**
 * Hands a log to `take`, in bundles of lines, from its start to its end, however large it is and also while others
 * write to it, for two minutes at most. `open` as for `logReader`. Returns whether all of it was read, undefined
 * where there is no file.
 */
export async function readLog(
  open: () => number | undefined,
  take: (lines: readonly string[]) => Promise<void>,
  signal: AbortSignal,
): Promise<{ whole: boolean } | undefined> {
  let found = false
  const reader = logReader(() => {
    const file = open()
    found ||= file !== undefined
    return file
  })
  const begun = performance.now()
  try {
    for (;;) {
      const { lines, behind } = reader.more()
      if (lines.length > 0) await take(lines)
      if (!behind) break
      signal.throwIfAborted()
      if (performance.now() - begun > limitMs) return { whole: false }
      // Whatever else runs has its turn.
      await new Promise((resolve) => setImmediate(resolve))
    }
  } finally {
    const rest = reader.close()
    if (rest.length > 0) await take(rest)
  }
  return found ? { whole: true } : undefined
}
