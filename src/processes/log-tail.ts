import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { redact } from '../model/redact.ts'
import { cleanLine } from './clean-line.ts'

const window = 64 * 1024
const lineLimit = 400

/**
 * The last lines of a log file that are not empty, cleaned, without what looks like a secret and what `hide`
 * takes out, each at most 400 characters long. Reads 64 KiB at most. A file that cannot be read has no lines.
 */
export function logTail(
  path: string,
  count = 50,
  hide: (line: string) => string = (line) => line,
): string[] {
  const text = readEnd(path)
  return text
    .split(/\r?\n|\r/)
    .map((line) => cleanLine(redact(hide(line.slice(0, lineLimit * 4))), lineLimit))
    .filter((line) => line.trim() !== '')
    .slice(-count)
}

function readEnd(path: string): string {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return ''
  }
  try {
    const size = fstatSync(file).size
    const buffer = Buffer.alloc(Math.min(size, window))
    const read = readSync(file, buffer, 0, buffer.length, size - buffer.length)
    return buffer.toString('utf8', 0, read)
  } finally {
    closeSync(file)
  }
}
