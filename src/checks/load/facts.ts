import type { Sample } from '../../model/sample.ts'
import type { PlannedStage } from '../../traffic/traffic-plan.ts'
import type { Capacity } from './capacity/capacity-facts.ts'
import type { Buckets } from './engine/histogram.ts'

/**
 * The ways in which a request ends without an answer; each unanswered request has exactly one. `not-sent` found
 * no free connection in time, or its session was slowed down until the time of the load was over; `no-value`
 * needed what an earlier answer did not give.
 */
export const errorKinds = [
  'refused',
  'reset',
  'closed',
  'timeout',
  'dns',
  'tls',
  'bad-response',
  'not-sent',
  'no-value',
  'other',
] as const
export type ErrorKind = (typeof errorKinds)[number]

/** How requests ended: all of them, those of a stage, or of a route. `fired` = `answered` + the sum of `errors`. */
export interface Endings {
  /** Requests that became due: every planned one, unless the load was stopped. */
  fired: number
  /** Any complete answer, whatever its status. */
  answered: number
  /** No answer, or a status of 500 and above. */
  failed: number
  errors: Partial<Record<ErrorKind, number>>
  statuses: Record<string, number>
  /** The first failure of one of its routes and stages, in a few words: "503", "connect ECONNREFUSED 127.0.0.1:80". */
  firstFailure?: string
  /**
   * From due to end, with the wait for a free connection. Answers below 500, and requests that were given
   * up, counted at the time limit; other failures are in no histogram, because a fast failure would flatter.
   */
  response: Buckets
  /** From fired to end, of the same requests: `response` without our own delay. */
  handled: Buckets
  /** From sent to end, of the same requests. */
  service: Buckets
}

/** The load as it was planned. */
export interface PlanFacts {
  /** Where the behaviour of the visitors comes from. */
  source: 'log' | 'crawl' | 'paths'
  seed: number
  /** SHA-256 of the plan: the same digest is the same load. */
  digest: string
  requests: number
  sessions: number
  durationMs: number
  timeoutMs: number
  /** Requests per second that `1x` stands for. */
  ownRatePerS: number
  /** The busiest minute of the log, where there is one. */
  peakPerS?: number
  stages: PlannedStage[]
}

/** How the requests of one stage ended. */
export interface StageEndings {
  /** The name of the stage. */
  stage: string
  total: Endings
  /** By label of the route: "GET /docs/:n". */
  routes: Record<string, Endings>
  /** How late its arrivals were fired; absent without arrivals. */
  lagP99Ms?: number
}

/** What the load did and what came back. Plain JSON. */
export interface LoadFacts {
  /** The value of the header X-Rehearse-Run: finds these requests in the site's log. */
  run: string
  /** The one address that every request went to. */
  address: string
  /** When its first request was due: milliseconds since 1970. */
  beganAt: number
  plan: PlanFacts
  /** Of every stage, those included that thresholds leave out unless they name them. */
  total: Endings
  /** By label of the route; the rarest beyond 200 stand together under "other routes". */
  routes: Record<string, Endings>
  /** In the order of the plan. */
  stages: StageEndings[]
  /** One entry per `stepS` seconds of due time; `planned` = `answered` + `errors`, which holds 5xx too. */
  series: {
    stepS: number
    planned: number[]
    answered: number[]
    errors: number[]
    p50: (number | null)[]
    p95: (number | null)[]
    p99: (number | null)[]
  }
  generator: {
    /** How late what the clock starts was fired: our delay, not the site's. */
    lagP99Ms: number
    connections: number
    /** True when more connections were wanted than one process opens. */
    connectionsCapped: boolean
    /** The most requests that waited for a free connection at once. */
    queueMax: number
    /** Share of one core that it used, all processes together: 1.5 is one and a half. */
    cpu: number
    processes: number
  }
  /** What the preview's processes used meanwhile; absent where Rehearse did not start them. */
  samples?: Sample[]
  /** Answers that were not what `load.routes` expects, by label of the route. */
  unexpected?: Record<string, { count: number; of: number; first: string }>
  /** How much the site bears, where it was looked for. */
  capacity?: Capacity
  /** Why the figures tell of the generator instead of the site; nothing is judged then. */
  saturated?: string
  /**
   * Why it ended early: most requests of the last seconds failed, the site asked for a pause, or a threshold
   * with `abort` was broken. What was not due by then is no ending: `plan.requests` - `total.fired` requests.
   */
  stopped?: {
    afterMs: number
    windowMs: number
    failed: number
    ended: number
    /** The threshold, as it is written. */
    threshold?: string
    /** Answers 429 or 503 with Retry-After. */
    asked?: number
  }
}
