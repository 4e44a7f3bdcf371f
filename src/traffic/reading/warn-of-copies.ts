import type { ExaminedLog } from './examine-log.ts'
import { shownName } from './log-errors.ts'

/** So many lines are not the same by chance. */
const fewest = 10

/** Tells of logs that begin alike, as a log and a packed copy of it do: nobody asked for all of it twice. */
export function warnOfCopies(logs: readonly ExaminedLog[], warn: (text: string) => void): void {
  for (const [place, { file, firstLines }] of logs.entries()) {
    const copy = logs.slice(place + 1).find((other) => beginAlike(firstLines, other.firstLines))
    if (!copy) continue
    warn(
      `${shownName(file)} and ${shownName(copy.file)} begin with the same lines: what stands in both counts twice`,
    )
  }
}

function beginAlike(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.min(one.length, other.length)
  return length >= fewest && one.slice(0, length).every((line, place) => line === other[place])
}
