import type { LoadStage } from '../../model/load-stage.ts'
import type { Stage } from '../../model/stage.ts'
import { chooseTraffic } from '../../traffic/choose-traffic.ts'
import { planPaths } from '../../traffic/plan/plan-paths.ts'
import { planTraffic } from '../../traffic/plan/plan-traffic.ts'
import type { TrafficPlan } from '../../traffic/traffic-plan.ts'
import { beginWith } from './begin-with.ts'
import type { LoadOptions } from './options.ts'

/** What `1x` stands for where neither the options nor the traffic say it. */
const defaultPerS = 20

/** Plans a load of these stages. Throws the UserErrors of `planPaths`, `planTraffic` and `beginWith`. */
export type Planner = (stages: readonly LoadStage[]) => TrafficPlan

/**
 * Plans by the paths that are listed, else by a traffic model, else by the links that the crawl found, else for the
 * front page alone. Throws the UserErrors of `chooseTraffic`.
 */
export async function readPlanner(
  stage: Pick<Stage, 'folder' | 'facts'>,
  { paths, traffic: file, rate, seed, first, routes }: LoadOptions,
): Promise<Planner> {
  const ratePerS = rate ?? defaultPerS
  const listed = paths ?? { '/': 1 }
  const folder = stage.folder ?? process.cwd()
  const chosen =
    paths === undefined &&
    (await chooseTraffic({ file, folder, crawl: await stage.facts('crawl'), ratePerS }))
  if (!chosen) {
    return (stages) => beginWith(planPaths(listed, { stages, ratePerS, seed }), first)
  }
  const { model, tailPaths } = chosen
  const stated = rate === undefined ? {} : { ratePerS: rate }
  const how = { seed, tailPaths, listed: Object.keys(routes), ...stated }
  return (stages) => beginWith(planTraffic(model, { stages, ...how }), first)
}
