/** What one plan may hold, whoever wrote the stages and the model. */
export const planLimits = {
  requests: 1_000_000,
  perS: 10_000,
  stages: 100,
  durationMs: 24 * 3_600_000,
} as const
