import { realpath } from 'node:fs/promises'
import { rootCause } from '../../model/root-cause.ts'
import { UserError } from '../../model/errors.ts'
import type { LogFormat } from '../formats/format.ts'
import { readHar } from '../har/read-har.ts'
import { examineLog, type ExaminedLog } from './examine-log.ts'
import type { Hit } from './hit.ts'
import { formatUnknown, formatWrong, logUnreadable, shownName } from './log-errors.ts'
import { mergeByTime } from './merge-by-time.ts'
import { readHits } from './read-hits.ts'
import { newTally, type ReadingTally } from './reading-tally.ts'
import { warnOfCopies } from './warn-of-copies.ts'

const leastRead = 0.05

/** Logs as one stream of requests. */
export interface LogReading {
  /** What the logs are in, each once. */
  formats: string[]
  /** Bytes of all files, if all are known. */
  size: number | undefined
  hits: AsyncGenerator<readonly Hit[]>
  /** Of all logs together, so far. */
  tally: () => ReadingTally
  /** SHA-256 of the log, if it is one and was read. */
  digest: () => string | undefined
}

/**
 * Looks at all logs, then reads them in the order of time. Throws UserErrors: `log-unreadable`,
 * `log-format-unknown`, and from `hits` `log-format-wrong` for a log of which nearly nothing can be read. A
 * packed file that ends too early is read as far as it goes.
 */
export async function readLogs(
  files: readonly string[],
  {
    format,
    warn,
    signal,
  }: { format?: LogFormat | 'har' | undefined; warn: (text: string) => void; signal: AbortSignal },
): Promise<LogReading> {
  const examined: ExaminedLog[] = []
  for (const file of await eachOnce(files)) {
    signal.throwIfAborted()
    examined.push(await examineLog(file, signal, format))
  }
  warnOfCopies(examined, warn)
  const tallies: ReadingTally[] = []
  let digest: string | undefined

  async function* read(log: ExaminedLog): AsyncGenerator<Hit[]> {
    if (log.format === undefined) {
      if (log.firstLines.length > 0) throw formatUnknown(log.file, log.firstLines)
      warn(`${shownName(log.file)} is empty`)
      return
    }
    const tally = newTally()
    tallies.push(tally)
    const opened = log.open()
    const source = { file: shownName(log.file), log: opened }
    try {
      if (log.format === 'har') yield* readHar(source, tally)
      else yield* readHits({ ...source, format: log.format }, tally)
    } catch (thrown) {
      signal.throwIfAborted()
      if (thrown instanceof UserError) throw thrown
      if (tally.requests === 0) throw logUnreadable(log.file, thrown)
      warn(`${shownName(log.file)} ends early: ${rootCause(thrown)}`)
    }
    const { requests, unread } = tally
    const name = log.format === 'har' ? 'har' : log.format.name
    if (unread > 0 && requests < leastRead * (requests + unread))
      throw formatWrong(log.file, name, tally)
    if (examined.length === 1) digest = opened.digest()
  }

  const known = examined.flatMap(({ size }) => (size === undefined ? [] : [size]))
  return {
    formats: [
      ...new Set(
        examined.flatMap(({ format: own }) =>
          own === undefined ? [] : [own === 'har' ? own : own.name],
        ),
      ),
    ],
    size: known.length === examined.length ? known.reduce((all, size) => all + size, 0) : undefined,
    hits: mergeByTime(
      examined.map((log) => ({
        startMs: log.startMs === Infinity ? 0 : log.startMs,
        read: () => read(log),
      })),
    ),
    tally: () => sum(tallies),
    digest: () => digest,
  }
}

/** A file that is named twice was served once. */
async function eachOnce(files: readonly string[]): Promise<string[]> {
  const real = new Map<string, string>()
  for (const file of files) {
    const place = file === '-' ? file : await realpath(file).catch(() => file)
    if (!real.has(place)) real.set(place, file)
  }
  return [...real.values()]
}

function sum(tallies: readonly ReadingTally[]): ReadingTally {
  const total = newTally()
  for (const tally of tallies) {
    total.bytes += tally.bytes
    total.lines += tally.lines
    total.requests += tally.requests
    total.other += tally.other
    total.unread += tally.unread
    total.samples.push(...tally.samples)
  }
  return { ...total, samples: total.samples.slice(0, 5) }
}
