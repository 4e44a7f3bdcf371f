import { appendFileSync, statSync } from 'node:fs'

/** The runner drops a whole summary above 1 MiB (FileCommandManager.cs of actions/runner 2.336.0). */
const maxBytes = 900 * 1024

/**
 * Appends the first text that fits to the summary of the step; further texts are shorter forms of it.
 * Throws when there is no file, it cannot be written, or nothing fits.
 */
export function appendSummary(path: string | undefined, ...texts: readonly string[]): void {
  if (!path) throw new Error('GITHUB_STEP_SUMMARY is not set')
  const present = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const fitting = texts.find((text) => present + Buffer.byteLength(text) + 1 <= maxBytes)
  if (fitting === undefined) throw new Error(`it would be larger than ${maxBytes} bytes`)
  appendFileSync(path, `${fitting}\n`)
}
