import { fstatSync, readSync } from 'node:fs'
import { rewriteLog } from './rewrite-log.ts'

/** What is kept of a log that is too long. */
const keptBytes = 1024 * 1024

/** Cuts a log file that is longer than `limit` bytes down to its last 1 MiB. For the rest see `rewriteLog`. */
export function shortenLog(path: string, limit: number): void {
  rewriteLog(path, (file) => {
    const { size } = fstatSync(file)
    if (size <= limit) return undefined
    const kept = Buffer.alloc(Math.min(size, keptBytes))
    const read = readSync(file, kept, 0, kept.length, size - kept.length)
    const note = Buffer.from(`[${size - read} bytes were cut here]\n`)
    return Buffer.concat([note, kept.subarray(0, read)])
  })
}
