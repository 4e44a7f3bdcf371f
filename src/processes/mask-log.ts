import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'

/**
 * Rewrites a log file that a process wrote by itself, with what `hide` leaves of it. A process may go on
 * appending to it; what it writes meanwhile can be lost. Does nothing when there is no such file.
 */
export function maskLog(path: string, hide: (text: string) => string): void {
  let file: number
  try {
    file = openSync(path, 'r+')
  } catch {
    return
  }
  try {
    const text = readFileSync(file, 'utf8')
    const masked = hide(text)
    if (masked === text) return
    ftruncateSync(file, 0)
    // At the end, as the process does: what it has appended since stays.
    const end = openSync(path, 'a')
    try {
      writeSync(end, masked)
    } finally {
      closeSync(end)
    }
  } finally {
    closeSync(file)
  }
}
