import type { TrafficModel } from '../traffic-model.ts'
import { lineShape } from '../reading/line-shape.ts'
import { longestSessionMs } from '../sessions/session-keeper.ts'
import type { Learned } from './learn.ts'

const shownKeys = 5

/** What `rehearse learn` tells of a model and of what became of the log: `--json` prints it as it is. */
export interface LearnSummary {
  /** Where the model was written. */
  file: string
  source: TrafficModel['source']
  privacy: TrafficModel['privacy']
  /** Different addresses, about. */
  clients: number
  /** Named ones, without the tail. */
  routes: number
  clusters: { name: string; share: number }[]
  arrivals: Pick<TrafficModel['arrivals'], 'meanPerS' | 'peakPerS' | 'idc'>
  /** Requests that are no part of the model, by why. */
  leftOut: Record<'noRequest' | 'unsafe' | 'refused' | 'changing' | 'scanners' | 'stray', number>
  /** The first of each kind that could not be read: where it stands, and how it is made. */
  unread: { file: string; at: number; problem: string; shape: string }[]
  fidelity: Learned['fidelity']
  /** What the reader should know, in sentences. */
  notes: string[]
}

export function summarise(learned: Learned, file: string): LearnSummary {
  const { model, taken, reading, fidelity } = learned
  const { judged, sessions, steady } = taken
  return {
    file,
    source: model.source,
    privacy: model.privacy,
    clients: taken.clients.count(),
    routes: model.routes.length - 1,
    clusters: model.clusters.map(({ name, share }) => ({ name, share })),
    arrivals: {
      meanPerS: model.arrivals.meanPerS,
      peakPerS: model.arrivals.peakPerS,
      idc: model.arrivals.idc,
    },
    leftOut: {
      noRequest: judged['no-request'],
      unsafe: judged.unsafe,
      refused: judged.refused,
      changing: judged.changing,
      scanners: sessions.scanned(),
      stray: steady.stray(),
    },
    unread: reading
      .tally()
      .samples.map(({ line, ...rest }) => ({ ...rest, shape: lineShape(line) })),
    fidelity,
    notes: notesOf(learned),
  }
}

function notesOf({ model, taken, reading, surplus, fidelity }: Learned): string[] {
  const { kind, sign } = taken.clock.kind()
  const notes: string[] = []
  const note = (isSo: boolean, text: string) => isSo && notes.push(text)
  note(
    kind === 'synthetic',
    `The clock is not real: ${sign}. Arrivals come from nothing but the mean.`,
  )
  note(kind === 'minutes', 'The clock counts whole minutes: nothing is told of shorter times.')
  note(
    kind === 'seconds',
    'The clock counts whole seconds: requests of one second are spread within it.',
  )
  note(
    taken.steady.jumpsBack() > 0,
    `The clock went back ${taken.steady.jumpsBack()} times. Logs of several servers belong in files of their own, which are read together.`,
  )
  note(
    taken.sessions.endedEarly() > 0,
    `${taken.sessions.endedEarly()} sessions were ended early: too many visitors came at once. Sessions end after ${longestSessionMs / 3_600_000} hours in any case.`,
  )
  note(taken.seen.lost() > 0, `${taken.seen.lost()} steps of too many kinds were not counted.`)
  const keys = queryKeys(model)
  note(
    keys.length > 0,
    `Queries are sent without values: ${keys.map((key) => `?${key}`).join(', ')}. Where the site needs one and it tells of nobody, name it with --keep-query KEY.`,
  )
  note(surplus > 0, `${surplus} routes are part of the tail because they are too many.`)
  note(
    fidelity.behaviour === undefined,
    'There are too few sessions to tell how faithful the model is.',
  )
  note(
    !taken.sample.isWhole() && fidelity.behaviour !== undefined,
    'Fidelity is measured on a sample of the sessions.',
  )
  note(reading.tally().other > 0, `${reading.tally().other} lines tell of no request.`)
  return notes
}

/** The keys without a value that most requests have. */
function queryKeys({ routes }: TrafficModel): string[] {
  const asked = new Map<string, number>()
  for (const { template, samples } of routes) {
    const question = template.indexOf('?')
    const bare = samples.filter(([path]) => !path.includes('='))
    if (question < 0 || bare.length === 0) continue
    const requests = bare.reduce((sum, [, weight]) => sum + weight, 0)
    for (const key of template.slice(question + 1).split('&'))
      asked.set(key, (asked.get(key) ?? 0) + requests)
  }
  return [...asked]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, shownKeys)
    .map(([key]) => key)
}
