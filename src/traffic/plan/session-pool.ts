import { UserError } from '../../model/errors.ts'
import type { Random } from '../random.ts'
import { sampleSession } from '../sessions/sample-session.ts'
import type { TrafficModel } from '../traffic-model.ts'
import { type AskedFor, stepReader } from './step-reader.ts'

const leastSteps = 20_000
const mostSteps = 500_000
/** Random numbers: bounds the work where little of what is drawn can be asked for. */
const mostChances = 10_000_000

/**
 * Sessions of a model, drawn once. A plan is made of them: their mean length is known, so that rates can be
 * exact, and so is who would be on the site at any moment.
 */
export interface SessionPool {
  sessions: number
  /** The first step of each session. */
  starts: Int32Array
  /** Index into the model's routes, by step. */
  routes: Int32Array
  paths: string[]
  /** Microseconds since the step before, in whole milliseconds; Infinity for the first of a session. */
  gapsUs: Float64Array
}

/**
 * Draws sessions with about so many steps together. Throws the UserError `traffic-unusable` when nothing of the model
 * can be asked for.
 */
export function drawPool(
  model: TrafficModel,
  random: Random,
  wanted: AskedFor & { steps: number },
): SessionPool {
  const enough = Math.min(mostSteps, Math.max(leastSteps, wanted.steps))
  const read = stepReader(model, wanted)
  const starts: number[] = []
  const routes: number[] = []
  const paths: string[] = []
  const gaps: number[] = []
  const { counted, taken } = counting(random)
  while (taken() < mostChances && routes.length < enough) {
    let waitedMs = 0
    const before = routes.length
    for (const step of sampleSession(model, counted).steps) {
      waitedMs += step.gapMs
      const asked = read(step, counted)
      if (!asked) continue
      const isFirst = routes.length === before
      gaps.push(isFirst ? Infinity : Math.round(waitedMs) * 1000)
      routes.push(asked.route)
      paths.push(asked.path)
      waitedMs = 0
    }
    if (routes.length > before) starts.push(before)
  }
  if (routes.length === 0) throw unusable()
  return {
    sessions: starts.length,
    starts: Int32Array.from(starts),
    routes: Int32Array.from(routes),
    paths,
    gapsUs: Float64Array.from(gaps),
  }
}

/** The same generator, and how many numbers were taken. */
function counting(random: Random): { counted: Random; taken: () => number } {
  let count = 0
  const next = () => {
    count++
    return random.next()
  }
  return { counted: { ...random, next }, taken: () => count }
}

function unusable(): UserError {
  return new UserError({
    code: 'traffic-unusable',
    what: 'The traffic model holds nothing that the load could ask for',
    why: 'Only GET, HEAD and the routes of load.routes are sent, and its visitors use others',
    fix: 'Learn the model again from a log of people who read the site',
  })
}
