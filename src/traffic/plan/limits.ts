/** What a load may be. */
export interface PlanLimits {
  requests: number
  /** Requests per second at the peak. */
  perS: number
  stages: number
  durationMs: number
}

/** What one plan may hold, whoever wrote the stages and the model. */
export const planLimits: PlanLimits = {
  requests: 1_000_000,
  perS: 10_000,
  stages: 100,
  durationMs: 24 * 3_600_000,
}
