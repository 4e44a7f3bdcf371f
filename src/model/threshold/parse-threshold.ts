import { stageKinds } from '../load-stage.ts'
import type { Comparator, Threshold } from '../threshold.ts'
import { parseDuration } from '../units.ts'
import { readLimit } from './limit.ts'
import { readMeasure } from './measure.ts'
import { ThresholdProblem, ThresholdReader } from './reader.ts'

/** How long a threshold is broken before it stops the load, when it says `abort` without a time. */
const defaultAbortMs = 10_000
const shortestAbortMs = 1000

/**
 * Reads a threshold: `[route "GET /docs/:n"] [response] p95 < 300ms [in spike] [for 10s abort]`, with `response`
 * as the default measure. Returns what is wrong, in words that follow the quoted text, when it cannot.
 */
export function parseThreshold(text: string): Threshold | { problem: string } {
  try {
    return readThreshold(text.trim())
  } catch (error) {
    if (error instanceof ThresholdProblem) return { problem: error.message }
    throw error
  }
}

function readThreshold(text: string): Threshold {
  const reader = new ThresholdReader(text)
  const route = readRoute(reader)
  const { plain, ...measured } = readMeasure(reader)
  const comparator = reader.take('comparator', '<, <=, > or >= belongs') as Comparator
  const limit = readLimit(reader, { plain, ...measured })
  const where = { ...route, ...readStage(reader), ...readAbort(reader) }
  if (reader.peek())
    throw reader.misplaced('it should end, or go on with "in spike" or "for 10s abort"')
  const threshold: Threshold = { text, ...measured, comparator, limit, ...where }
  const excess = excessOf(threshold)
  if (excess !== undefined) throw new ThresholdProblem(excess)
  return threshold
}

function readRoute(reader: ThresholdReader): { route?: string } {
  if (!reader.accept('route')) return {}
  const bracketed = reader.accept('(')
  const belongs = 'a route in quotes belongs, as in route "GET /docs/:n"'
  const route = reader.take('text', belongs)
  if (!/^[A-Z]{3,10} \S/.test(route)) {
    throw new ThresholdProblem(`names the route "${route}"; write it as "GET /docs/:n"`)
  }
  if (bracketed && !reader.accept(')')) throw reader.misplaced('")" belongs')
  return { route }
}

function readStage(reader: ThresholdReader): { stage?: string } {
  if (!reader.accept('in')) return {}
  const kind = stageKinds.find((known) => reader.accept(known))
  if (kind === undefined) throw reader.misplaced(`a stage belongs: ${stageKinds.join(', ')}`)
  const number = reader.match(/^[1-9]\d{0,3}$/)
  return { stage: number ? `${kind} ${number[0]}` : kind }
}

function readAbort(reader: ThresholdReader): { abortAfterMs?: number } {
  if (reader.accept('abort')) return { abortAfterMs: defaultAbortMs }
  if (!reader.accept('for')) return {}
  const written = reader.take('word', 'a time belongs, as in "for 10s abort"')
  const ms = parseDuration(written)
  if (ms === undefined || ms < shortestAbortMs || ms > 3_600_000) {
    throw new ThresholdProblem(`aborts after "${written}"; write a time from 1s to 1h`)
  }
  if (!reader.accept('abort')) {
    throw reader.misplaced(
      '"abort" belongs: a time says how long it may be broken before the load stops',
    )
  }
  return { abortAfterMs: Math.round(ms) }
}

/** What a threshold says beyond what its measure can keep. */
function excessOf({ measure, route, stage, abortAfterMs }: Threshold): string | undefined {
  const late = measure === 'recover' || measure === 'rate'
  if (abortAfterMs !== undefined && late) {
    return `cannot abort: "${measure}" is known only at the end`
  }
  if (measure === 'recover' && (route !== undefined || stage !== undefined)) {
    return 'says too much: "recover" is the time after each spike until all requests are as fast as before'
  }
  return undefined
}
