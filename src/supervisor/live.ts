import { formatDuration } from '../model/units.ts'
import {
  type Action,
  comeUp,
  fall,
  giveUp,
  type Life,
  type Outage,
  type Settings,
  start,
  startAgain,
  type Step,
} from './life.ts'
import {
  answered,
  hangsPartly,
  isWhole,
  probed,
  verdict,
  witnessEnds,
  type Probe,
} from './probe-record.ts'

/** A process that is not probed counts as up when it has lived for so long. */
const settledMs = 1000
/** What SIGKILL has not ended by then hangs in the kernel. */
const endingMs = 10_000

/** What happens to a process. */
export type LifeEvent =
  /** The preview answers for the first time: from now on it is kept alive. */
  | { type: 'watch' }
  | { type: 'exited'; generation: number; why: string }
  | ({ type: 'probe'; generation: number } & Probe)
  /** Someone else got a complete answer. */
  | { type: 'answered' }
  /** Someone else asked and got none in time. */
  | { type: 'asked' }
  /** Time has passed, as `nextTick` wanted it told. */
  | { type: 'tick' }
  /** Someone asks for a restart. */
  | { type: 'restart' }
  /** The preview ends. */
  | { type: 'stop' }

/** The next life of a process, and what is to be done. Pure; `now` is in monotonic milliseconds. */
export function live(life: Life, event: LifeEvent, now: number, settings: Settings): Step {
  if (life.phase === 'stopped') return [life, []]
  switch (event.type) {
    case 'watch':
      return life.phase === 'launched' ? comeUp(life, now) : [life, []]
    case 'exited':
      return event.generation === life.generation
        ? exited(life, event.why, now, settings)
        : [life, []]
    case 'probe':
      return event.generation === life.generation ? probe(life, event, now, settings) : [life, []]
    case 'answered':
      if (life.phase !== 'up') return [life, []]
      return [{ ...life, probes: { ...answered(life.probes, now, settings), lastAsked: now } }, []]
    case 'asked':
      return [{ ...life, probes: { ...life.probes, lastAsked: now } }, []]
    case 'tick':
      return tick(life, now, settings)
    case 'restart':
      return restart(life, now)
    case 'stop': {
      const replies: Action[] = life.asked
        ? [{ do: 'reply-restarted', problem: 'the preview is being taken down' }]
        : []
      return [{ ...life, phase: 'stopped', since: now, asked: false }, replies]
    }
  }
}

/** When a `tick` is due; undefined while only other events move it on. */
export function nextTick(life: Life, settings: Settings): number | undefined {
  switch (life.phase) {
    case 'backing-off':
      return life.since + life.pauseMs
    case 'starting':
      return life.since + (settings.probed ? settings.startTimeoutMs : settledMs)
    case 'ending':
      return life.since + endingMs
    case 'up':
      // When the last sign of life loses its worth.
      if (!life.proven || life.probes.failures < settings.failures) return undefined
      return witnessEnds(life.probes, settings)
    case 'stopped':
    case 'launched':
    case 'gave-up':
      return undefined
  }
}

function exited(life: Life, why: string, now: number, settings: Settings): Step {
  switch (life.phase) {
    case 'launched':
      return [{ ...life, phase: 'stopped', since: now }, []]
    case 'ending':
      return ended(life, now, settings)
    case 'up':
      return fall(life, { kind: 'exited', why, began: now }, now, settings)
    case 'starting': {
      const early = `${why} before it answered`
      return fall(life, { kind: 'failed-start', why: early, began: life.since }, now, settings)
    }
    case 'stopped':
    case 'backing-off':
    case 'gave-up':
      return [life, []]
  }
}

function ended(life: Life, now: number, settings: Settings): Step {
  if (life.ending === 'asked') return start(life, now)
  const limit = formatDuration(settings.startTimeoutMs)
  const why = `did not answer within ${limit} after its start`
  return fall(life, { kind: 'failed-start', why, began: life.since }, now, settings)
}

function probe(
  life: Life,
  { ok, tookMs, worked = false }: Probe,
  now: number,
  settings: Settings,
): Step {
  const proven = life.proven || (ok && tookMs <= settings.timeoutMs)
  if (life.phase === 'starting') return ok ? comeUp({ ...life, proven }, now) : [life, []]
  if (life.phase !== 'up') return [life, []]
  const probes = probed(life.probes, { ok, tookMs, worked }, now, settings)
  const saturated = life.saturated && !ok
  return decide({ ...life, probes, proven, saturated }, now, settings)
}

function decide(life: Life, now: number, settings: Settings): Step {
  const found = verdict(life.probes, now, settings)
  if (found === 'hung' && life.proven) {
    const { failingSince, failures } = life.probes
    const why = `did not answer ${failures} probes in a row`
    const fault: Outage = { kind: 'hung', why, began: failingSince, restarts: 0, outcome: 'open' }
    const outage = life.outage ?? fault
    const dying = { phase: 'ending', ending: 'hung', since: now, saturated: false } as const
    return [
      { ...life, ...dying, outage },
      [
        { do: 'record', outage, tell: 'died' },
        { do: 'kill', generation: life.generation },
      ],
    ]
  }
  const [next, told] = decidePartly(life, now)
  if (found === 'fine' || next.saturated) return [next, told]
  return [{ ...next, saturated: true }, [...told, { do: 'note-saturated' }]]
}

/** An alarm alone: which part hangs is not known, and a restart would take the healthy part along. */
function decidePartly(life: Life, now: number): Step {
  if (life.partly && isWhole(life.probes)) {
    const outage: Outage = { ...life.partly, outcome: 'recovered', ended: now }
    const probes = { ...life.probes, recent: [] }
    return [{ ...life, probes, partly: undefined }, [{ do: 'record', outage, tell: 'recovered' }]]
  }
  if (life.partly || !hangsPartly(life.probes)) return [life, []]
  const why =
    'answers some requests quickly and others not at all, as when one of its workers hangs'
  const partly: Outage = { kind: 'partly-hung', why, began: now, restarts: 0, outcome: 'open' }
  return [{ ...life, partly }, [{ do: 'record', outage: partly, tell: 'partly-hung' }]]
}

function tick(life: Life, now: number, settings: Settings): Step {
  const due = nextTick(life, settings)
  if (due === undefined || now < due) return [life, []]
  switch (life.phase) {
    case 'backing-off':
      return startAgain(life, now)
    case 'starting':
      if (!settings.probed) return comeUp(life, now)
      return [
        { ...life, phase: 'ending', ending: 'late', since: now },
        [{ do: 'kill', generation: life.generation }],
      ]
    case 'ending':
      return giveUp(life, 'could not be ended by SIGKILL', now)
    case 'up':
      return decide(life, now, settings)
    case 'stopped':
    case 'launched':
    case 'gave-up':
      return [life, []]
  }
}

function restart(life: Life, now: number): Step {
  const asked: Life = { ...life, asked: true, restarts: [], streak: 0 }
  switch (life.phase) {
    case 'launched':
      return [life, [{ do: 'reply-restarted', problem: 'it has not been up yet' }]]
    case 'up':
    case 'starting':
      return [
        { ...asked, phase: 'ending', ending: 'asked', since: now, saturated: false },
        [{ do: 'end', generation: life.generation }],
      ]
    case 'ending':
      return [{ ...asked, ending: 'asked' }, []]
    case 'stopped':
    case 'backing-off':
    case 'gave-up':
      return start(asked, now)
  }
}
