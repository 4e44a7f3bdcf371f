import type { Problem } from './hit.ts'

const mostSamples = 5

/** What was read of all logs so far, for progress and the summary. */
export interface ReadingTally {
  bytes: number
  lines: number
  /** Requests handed over. */
  requests: number
  /** Lines that tell of no request: comments, empty lines, those of other programs. */
  other: number
  unread: number
  /** The first lines that could not be read, one per problem and file. */
  samples: { file: string; at: number; line: string; problem: Problem }[]
}

export function newTally(): ReadingTally {
  return { bytes: 0, lines: 0, requests: 0, other: 0, unread: 0, samples: [] }
}

export function countUnread(tally: ReadingTally, file: string, line: string, problem: Problem) {
  tally.unread++
  if (tally.samples.length >= mostSamples) return
  if (tally.samples.some((sample) => sample.file === file && sample.problem === problem)) return
  tally.samples.push({ file, at: tally.lines, line: line.slice(0, 300), problem })
}
