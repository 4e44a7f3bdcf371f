import { readFileSync } from 'node:fs'
import { cleanLine } from './clean-line.ts'

/** The command line of a process for people, cut at `limit` characters; undefined when it cannot be read. */
export function commandLine(pid: number, limit = 200): string | undefined {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return words === '' ? undefined : cleanLine(words, limit)
  } catch {
    return undefined
  }
}
