import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'

/** What is kept of a log that is too long. */
const keptBytes = 1024 * 1024

/**
 * Cuts a log file that is longer than `limit` bytes down to its last 1 MiB. A process may go on appending to
 * it; what it writes during the cut can be lost. Does nothing when there is no such file.
 */
export function shortenLog(path: string, limit: number): void {
  let file: number
  try {
    file = openSync(path, 'r+')
  } catch {
    return
  }
  try {
    const { size } = fstatSync(file)
    if (size <= limit) return
    const kept = Buffer.alloc(Math.min(size, keptBytes))
    const read = readSync(file, kept, 0, kept.length, size - kept.length)
    ftruncateSync(file, 0)
    // At the end, as the process does: what it has appended since stays.
    const end = openSync(path, 'a')
    try {
      writeSync(end, `[${size - read} bytes were cut here]\n`)
      writeSync(end, kept.subarray(0, read))
    } finally {
      closeSync(end)
    }
  } finally {
    closeSync(file)
  }
}
