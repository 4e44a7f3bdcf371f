import { setTimeout as delay } from 'node:timers/promises'
import { logReader } from './log-reader.ts'

/** Longer than any log of a preview that Rehearse writes itself takes. */
const limitMs = 120_000
/** So often nothing came: whoever cuts a log has put back what stays by then. */
const quietLooks = 6
const pauseMs = 10

/**
 * Hands a log to `take`, in bundles of lines, from its start to its end, however large it is and also while others
 * write to it, for two minutes at most. `open` as for `logReader`. Returns why not all of it was read, where that is
 * so; undefined where there is no file.
 */
export async function readLog(
  open: () => number | undefined,
  take: (lines: readonly string[]) => Promise<void>,
  signal: AbortSignal,
): Promise<{ left?: string } | undefined> {
  let found = false
  const reader = logReader(() => {
    const file = open()
    found ||= file !== undefined
    return file
  })
  const begun = performance.now()
  try {
    for (let quiet = 0; quiet < quietLooks; ) {
      const { lines, behind, lost } = reader.more()
      if (lines.length > 0) await take(lines)
      signal.throwIfAborted()
      if (lost) return { left: 'it was cut while it was read' }
      if (performance.now() - begun > limitMs) return { left: 'reading it took too long' }
      quiet = behind || lines.length > 0 ? 0 : quiet + 1
      // Whatever else runs has its turn.
      await delay(behind ? 0 : pauseMs)
    }
    return found ? {} : undefined
  } finally {
    const rest = reader.close()
    if (rest.length > 0) await take(rest)
  }
}
