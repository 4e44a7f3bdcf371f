import type { VisitorBand } from '../visitor-bands.ts'

/** k6 takes whole iterations per time unit. */
const unitS = 10_000

/** Scenarios of k6: in each band those who come, and those who are under way when it begins. */
export function k6Scenarios(
  bands: readonly VisitorBand[],
  timeoutMs: number,
): Record<string, Record<string, unknown>> {
  const scenarios: Record<string, Record<string, unknown>> = {}
  for (const [index, band] of bands.entries()) {
    const { fromMs, toMs, startsPerS, underway, present } = band
    const common = {
      exec: 'visit',
      startTime: `${fromMs}ms`,
      // A visitor ends by himself when the band does, but for the answer that he waits for.
      gracefulStop: `${timeoutMs + 5000}ms`,
    }
    const env = { BAND: String(index) }
    const expected = Math.ceil(present + 4 * Math.sqrt(present)) + 5
    // k6 starts one at once, however few are to come.
    const isAnybody = (startsPerS * (toMs - fromMs)) / 1000 >= 0.5
    if (isAnybody)
      scenarios[`visitors_${index}`] = {
        ...common,
        executor: 'constant-arrival-rate',
        duration: `${toMs - fromMs}ms`,
        rate: Math.max(1, Math.round(startsPerS * unitS)),
        timeUnit: `${unitS}s`,
        preAllocatedVUs: expected,
        // A slow site keeps visitors longer.
        maxVUs: 3 * expected,
        env: { ...env, UNDERWAY: '0' },
      }
    if (underway === 0) continue
    scenarios[`underway_${index}`] = {
      ...common,
      executor: 'shared-iterations',
      vus: underway,
      iterations: underway,
      maxDuration: `${toMs - fromMs}ms`,
      env: { ...env, UNDERWAY: '1' },
    }
  }
  return scenarios
}
