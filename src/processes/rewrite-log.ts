import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'

/**
 * Replaces what a log file holds by what `change` makes of the open file; leaves it where that is undefined. A
 * process may go on appending to it; what it writes meanwhile can be lost. Does nothing when there is no such
 * file.
 */
export function rewriteLog(path: string, change: (file: number) => Buffer | undefined): void {
  let file: number
  try {
    file = openSync(path, 'r+')
  } catch {
    return
  }
  try {
    const changed = change(file)
    if (changed === undefined) return
    ftruncateSync(file, 0)
    // At the end, as the process does: what it has appended since stays.
    const end = openSync(path, 'a')
    try {
      writeSync(end, changed)
    } finally {
      closeSync(end)
    }
  } finally {
    closeSync(file)
  }
}
