import { type LoadStage, type StageKind, type StageRate, stageKinds } from '../load-stage.ts'
import { parseDuration, parseRate } from '../units.ts'

const mostTimes = 1000
const leastPerS = 0.001
const defaultRecoverMs = 30_000
/** The figures of a load are kept by the second. */
const shortestMs = 1000
const longestMs = 24 * 3_600_000

/** A stage as it stands alone: without a name, and without a rate where none is written. */
export type WrittenStage = Pick<LoadStage, 'kind' | 'durationMs'> & {
  rates?: { from: StageRate; to: StageRate }
}

const forms: Readonly<Record<StageKind, string>> = {
  warmup: 'warmup 5s',
  steady: 'steady 60s @ 1x',
  ramp: 'ramp 30s 1x..3x',
  spike: 'spike 10s @ 5x',
  recover: 'recover 30s',
  soak: 'soak 20m @ 1x',
}

class StageProblem extends Error {}

/**
 * Reads "steady 60s @ 1x", "ramp 30s 10/s..100/s" and the like; a `recover` without a time takes 30 s. Returns
 * what is wrong, in words that follow the quoted text, when it cannot.
 */
export function parseStage(text: string): WrittenStage | { problem: string } {
  const words = text
    .replaceAll('@', ' @ ')
    .replace(/\s*\.\.\s*/g, '..')
    .trim()
    .split(/\s+/)
  const [first = '', ...rest] = words
  const kind = stageKinds.find((known) => known === first)
  if (kind === undefined) {
    const known = `${stageKinds.join(', ')}, as in "${forms.steady}"`
    return { problem: `begins with "${first}", which is no stage; write ${known}` }
  }
  try {
    const [time, ...after] = rest
    return { kind, durationMs: readTime(kind, time), ...readRates(kind, after) }
  } catch (error) {
    if (!(error instanceof StageProblem)) throw error
    return { problem: `${error.message}; write it as "${forms[kind]}"` }
  }
}

function readTime(kind: StageKind, written: string | undefined): number {
  if (written === undefined) {
    if (kind === 'recover') return defaultRecoverMs
    throw new StageProblem('has no time')
  }
  const ms = parseDuration(written)
  if (ms === undefined) throw new StageProblem(`has "${written}" where its time belongs`)
  if (ms < shortestMs) throw new StageProblem(`lasts "${written}", and 1s is the shortest`)
  if (ms > longestMs) throw new StageProblem(`lasts "${written}", and 24h is the longest`)
  return Math.round(ms)
}

function readRates(kind: StageKind, words: readonly string[]): Pick<WrittenStage, 'rates'> {
  const [written, extra] = words[0] === '@' ? words.slice(1) : words
  if (extra !== undefined) throw new StageProblem(`has "${extra}" after its rate`)
  if (written === undefined) {
    if (words.length === 0 && kind !== 'ramp' && kind !== 'spike') return {}
    throw new StageProblem('has no rate')
  }
  const [from = '', to, more] = written.split('..')
  if (more !== undefined || (kind === 'ramp') !== (to !== undefined)) {
    const why = kind === 'ramp' ? 'a ramp goes' : 'only a ramp goes'
    throw new StageProblem(`has "${written}", but ${why} from one rate to another`)
  }
  const rates = { from: readRate(from), to: readRate(to ?? from) }
  // A ramp may begin or end with nothing.
  if (isNothing(rates.from) && isNothing(rates.to)) {
    throw new StageProblem(`has "${written}", which sends nothing`)
  }
  return { rates }
}

function readRate(written: string): StageRate {
  const times = /^(\d{1,9}(?:\.\d{1,6})?)x$/.exec(written)
  if (times) {
    if (Number(times[1]) <= mostTimes) return { times: Number(times[1]) }
    throw new StageProblem(`has "${written}", and ${mostTimes}x is the most`)
  }
  const perS = parseRate(written)
  if (perS === undefined) throw new StageProblem(`has "${written}" where a rate belongs`)
  if (perS === 0 || perS >= leastPerS) return { perS }
  throw new StageProblem(`has "${written}", which is less than one request in 1,000 s`)
}

function isNothing(rate: StageRate): boolean {
  return ('times' in rate ? rate.times : rate.perS) === 0
}
