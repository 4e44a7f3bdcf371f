/** A kind of request: "GET /docs/:n" is its label. */
export interface PlanRoute {
  method: string
  template: string
}

/** A part of the load with its rates in requests per second. */
export interface PlannedStage {
  kind: 'warmup' | 'steady' | 'ramp' | 'spike' | 'recover' | 'soak'
  name: string
  /** Milliseconds from the start of the load. */
  startMs: number
  durationMs: number
  fromPerS: number
  toPerS: number
}

/** One request of a session. */
export interface PlannedStep {
  /** Index into the plan's routes. */
  route: number
  /** What stands in the request line. */
  path: string
  /**
   * Milliseconds after the request before it was to be sent; it is never sent before that one has ended. 0 for
   * the first of a session.
   */
  gapMs: number
  /** Index of the stage in which it is due when the site keeps up. */
  stage: number
}

/** What one visitor asks for. Sessions arrive as planned, whether or not the site keeps up. */
export interface PlannedSession {
  /** When its first request is due: milliseconds from the start of the load. */
  startMs: number
  steps: PlannedStep[]
}

/** Every request of a load, fixed before the first is sent. */
export interface TrafficPlan {
  /** Where the behaviour comes from: an access log, the links of the site, or paths that were listed. */
  source: 'log' | 'crawl' | 'paths'
  seed: number
  /** SHA-256 of the plan in hexadecimal: the same model, stages and seed give the same. */
  digest: string
  routes: PlanRoute[]
  stages: PlannedStage[]
  durationMs: number
  requests: number
  /** By start. */
  sessions: readonly PlannedSession[]
  /** Requests per second that `1x` stands for. */
  ownRatePerS: number
  /** The busiest minute of the log, where there is one. */
  peakPerS?: number
}
