import type { TrafficPlan } from '../../../traffic/traffic-plan.ts'

/** The most requests that are due in one second of the plan, if the site keeps up. */
export function peakPerS({ sessions }: Pick<TrafficPlan, 'sessions'>): number {
  const seconds = new Map<number, number>()
  let peak = 0
  for (const { startMs, steps } of sessions) {
    let due = startMs
    for (const { gapMs } of steps) {
      due += gapMs
      const second = Math.floor(due / 1000)
      const count = (seconds.get(second) ?? 0) + 1
      seconds.set(second, count)
      peak = Math.max(peak, count)
    }
  }
  return peak
}
