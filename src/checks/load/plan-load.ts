import { planPaths } from '../../traffic/plan/plan-paths.ts'
import type { TrafficPlan } from '../../traffic/traffic-plan.ts'
import type { LoadOptions } from './options.ts'

/** What `1x` stands for where neither the options nor the traffic say it. */
const defaultPerS = 20

/** The plan that the options describe. Throws the UserErrors of `planPaths`. */
export function planLoad({ paths, stages, rate, seed }: LoadOptions): TrafficPlan {
  return planPaths(paths ?? { '/': 1 }, { stages, ratePerS: rate ?? defaultPerS, seed })
}
