import { createHash } from 'node:crypto'
import type { PlannedSession, TrafficPlan } from '../traffic-plan.ts'

const chunkSize = 1 << 16

/**
 * The plan as lines of JSON: what it is about, then a line for each session. The digest is the SHA-256 of these
 * lines, each with its line feed.
 */
export function* planLines(plan: Omit<TrafficPlan, 'digest'>): Generator<string> {
  const { source, seed, routes, stages, durationMs, requests, ownRatePerS, peakPerS } = plan
  const head = { source, seed, durationMs, requests, ownRatePerS, peakPerS, routes, stages }
  yield JSON.stringify({ schema: 'rehearse.plan/1', ...head })
  for (const session of plan.sessions) yield sessionLine(session)
}

/** The plan with its digest. */
export function sealPlan(plan: Omit<TrafficPlan, 'digest'>): TrafficPlan {
  const hash = createHash('sha256')
  let chunk = ''
  for (const line of planLines(plan)) {
    chunk += `${line}\n`
    if (chunk.length < chunkSize) continue
    hash.update(chunk)
    chunk = ''
  }
  return { ...plan, digest: hash.update(chunk).digest('hex') }
}

/** Steps as [route, path, gap, stage]: a plan may have a million. */
function sessionLine({ startMs, steps }: PlannedSession): string {
  const rows = steps.map(({ route, path, gapMs, stage }) => [route, path, gapMs, stage])
  return JSON.stringify({ startMs, steps: rows })
}
