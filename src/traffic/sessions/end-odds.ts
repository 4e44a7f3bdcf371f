import type { TrafficCluster } from '../traffic-model.ts'
import type { OnwardWays } from './onward-ways.ts'

/**
 * How much likelier than in others a request is the last of its session, by state of the ways, as ratios of odds;
 * undefined where the cluster does not tell.
 */
export function endOdds(
  { ends, embedded, later }: Pick<TrafficCluster, 'ends' | 'embedded' | 'later'>,
  { routes, states }: OnwardWays,
): Float64Array | undefined {
  if (!ends) return undefined
  const endsLater = later?.ends ?? ends
  return Float64Array.from({ length: states.size }, (_, state) => {
    const { place, isLater, fetched } = states.read(state)
    const byRoute = isLater ? endsLater[place - routes] : ends[place]
    const byCount = embedded?.[isLater ? 'later' : 'first']?.ends ?? []
    return (byRoute ?? 1) * (byCount[Math.min(fetched, byCount.length) - 1] ?? 1)
  })
}
