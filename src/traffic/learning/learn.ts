import type { Log } from '../../model/stage.ts'
import { type Fidelity, keptFidelity, measureFidelity } from '../fidelity/measure-fidelity.ts'
import type { LogFormat } from '../formats/format.ts'
import { fewestClients } from '../paths/clients.ts'
import { refusePersonal } from '../privacy/refuse-personal.ts'
import { type LogReading, readLogs } from '../reading/read-logs.ts'
import { TrafficModel } from '../traffic-model.ts'
import { seededRandom } from '../random.ts'
import { buildModel } from './build-model.ts'
import { fitGaps, withPaces } from './fit-gaps.ts'
import { type Intake, intake } from './intake.ts'
import { nothingToLearn } from './learn-errors.ts'
import { readingProgress } from './reading-progress.ts'

export interface LearnOptions {
  files: readonly string[]
  format?: LogFormat | 'har' | undefined
  /** Keys of queries whose values are kept. */
  keepQuery: readonly string[]
  /** Requests that change something and are learned all the same, as "POST /cart". */
  methods: readonly string[]
}

/** A model and what became of the log on the way to it. */
export interface Learned {
  model: TrafficModel
  fidelity: Fidelity
  taken: Intake
  reading: LogReading
  /** Routes that enough clients asked for and that are part of the tail: there were too many. */
  surplus: number
}

/**
 * Learns how visitors behave from access logs. Throws UserErrors for logs that cannot be read or tell too
 * little, and the signal's reason when it is cancelled. Nothing of who the visitors are outlives the call.
 */
export async function learn(
  options: LearnOptions,
  { log, signal }: { log: Log; signal: AbortSignal },
): Promise<Learned> {
  const warn = (text: string) => log.warn(text)
  const reading = await readLogs(options.files, { format: options.format, warn, signal })
  const taken = intake(options)
  const progress = readingProgress(log)
  for await (const hits of reading.hits) {
    for (const hit of hits) taken.take(hit)
    progress(reading)
    signal.throwIfAborted()
  }
  taken.end()
  log.progress('naming routes')
  // Who records an archive does it on purpose, and alone.
  const k = reading.formats.every((name) => name === 'har') ? 1 : fewestClients
  const named = taken.table.name(k)
  if (named.routes.length < 2) throw nothingToLearn(taken, reading, k)
  const tally = reading.tally()
  const { formats, digest } = reading
  const routeOf = (id: number) => named.routeOf[id] ?? named.routes.length - 1
  const counted = buildModel(taken, named, { formats, tally, digest: digest() }, k)
  log.progress('comparing plans with the log')
  const sessions = taken.sample.sessions()
  const isCoarse = taken.clock.kind().kind === 'seconds'
  const paced = withPaces(counted, { sessions, routeOf, isCoarse })
  const built = fitGaps(counted, paced, seededRandom('gaps'))
  const fidelity = measureFidelity(built, taken, { routeOf, paced })
  signal.throwIfAborted()
  const kept = keptFidelity(fidelity)
  const model = TrafficModel.parse({ ...built, ...(kept ? { fidelity: kept } : {}) })
  refusePersonal(model)
  return { model, fidelity, taken, reading, surplus: named.surplus }
}
