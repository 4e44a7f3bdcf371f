import { z } from 'zod'
import type { Sample } from '../../model/sample.ts'

const Amount = z.number().nonnegative()

/** What is read of the facts of a load, which anybody may have written. */
const Facts = z.object({
  beganAt: Amount,
  plan: z.object({
    stages: z
      .array(
        z.object({
          kind: z.string(),
          name: z.string().max(200),
          startMs: Amount,
          durationMs: Amount,
        }),
      )
      .max(1000),
  }),
  stopped: z.object({ afterMs: Amount }).optional(),
  series: z.object({ stepS: z.number().positive(), answered: z.array(Amount).max(200_000) }),
})

/** The part of a load in which growth tells something: its rate stays the same. */
export interface Loaded {
  /** The name of its stage. */
  stage: string
  /** Milliseconds since 1970. */
  fromMs: number
  toMs: number
  /** Requests that the site answered in it. */
  answered: number
}

/** Who watches may begin a little later than the load beside it. */
const headStartMs = 10_000

/** What steady stages are called, from the one that tells most of growth. */
const telling = ['soak', 'steady']

/** The longest soak of the load that began after `since`, or else its longest steady stage. */
export function loadedSince(facts: unknown, since: number): Loaded | { problem: string } {
  const read = Facts.safeParse(facts).data
  if (!read || read.beganAt < since - headStartMs)
    return { problem: 'the load left nothing that tells when it ran' }
  const { beganAt, plan, series, stopped } = read
  const endMs = stopped?.afterMs ?? Number.POSITIVE_INFINITY
  const spans = telling.map((kind) =>
    plan.stages
      .filter((stage) => stage.kind === kind && stage.startMs < endMs)
      .map(({ name, startMs, durationMs }) => ({
        name,
        startMs,
        toMs: Math.min(startMs + durationMs, endMs),
      }))
      .toSorted((one, other) => other.toMs - other.startMs - (one.toMs - one.startMs)),
  )
  const [span] = spans.flat()
  if (!span) return { problem: 'the load had no stage with a steady rate' }
  const stepMs = series.stepS * 1000
  const answered = series.answered
    .filter((_, index) => index * stepMs >= span.startMs && index * stepMs < span.toMs)
    .reduce((sum, n) => sum + n, 0)
  const { name: stage, startMs, toMs } = span
  return { stage, fromMs: beganAt + startMs, toMs: beganAt + toMs, answered }
}

/** The same with the probes of the watchdog among the answers, which are many beside a gentle load. */
export function withProbes(load: Loaded, samples: readonly Sample[]): Loaded {
  const counts = samples
    .filter(({ at }) => at >= load.fromMs && at <= load.toMs)
    .flatMap(({ at, probes }) => (probes === undefined ? [] : [{ at, probes }]))
  const [first] = counts
  const last = counts.at(-1)
  if (!first || !last || last.at === first.at) return load
  const perMs = (last.probes - first.probes) / (last.at - first.at)
  return { ...load, answered: load.answered + Math.max(0, perMs) * (load.toMs - load.fromMs) }
}

/** Answers per minute of that part. */
export function answeredPerMin({ fromMs, toMs, answered }: Loaded): number {
  return (answered / (toMs - fromMs)) * 60_000
}
