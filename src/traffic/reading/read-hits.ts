import type { LogFormat } from '../formats/format.ts'
import type { Hit } from './hit.ts'
import { linesOf } from './lines-of.ts'
import type { OpenLog } from './open-log.ts'
import { countUnread, type ReadingTally } from './reading-tally.ts'

/** The requests of a log in the order of its lines, as they come. Counts what it reads. */
export async function* readHits(
  { file, log, format }: { file: string; log: OpenLog; format: LogFormat },
  tally: ReadingTally,
): AsyncGenerator<Hit[]> {
  const readLine = format.open()
  let hits: Hit[] = []
  const take = (hit: Hit) => hits.push(hit)
  let bytesBefore = 0
  for await (const lines of linesOf(log.blocks)) {
    hits = []
    for (const line of lines) {
      tally.lines++
      const before = hits.length
      const problem = line === '' ? undefined : readLine(line, take)
      if (problem !== undefined) countUnread(tally, file, line, problem)
      else if (hits.length === before) tally.other++
    }
    tally.requests += hits.length
    tally.bytes += log.bytesTaken() - bytesBefore
    bytesBefore = log.bytesTaken()
    yield hits
  }
}
