import { readFileSync } from 'node:fs'
import { cleanLine } from './clean-line.ts'

/** The command line of a process for people, bounded; undefined when it cannot be read. */
export function commandLine(pid: number): string | undefined {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return words === '' ? undefined : cleanLine(words, 200)
  } catch {
    return undefined
  }
}
