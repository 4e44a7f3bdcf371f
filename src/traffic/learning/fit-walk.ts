import { endOdds } from '../sessions/end-odds.ts'
import { followEndings } from '../sessions/ending.ts'
import { onwardRows } from '../sessions/onward-rows.ts'
import { type OnwardWays, onwardWays } from '../sessions/onward-ways.ts'
import type { TrafficCluster } from '../traffic-model.ts'
import { fitEmbedded } from './fit-embedded.ts'
import { correct, type Flow, level } from './margin.ts'
import { type Margins, type SeenWalk, walkMargins } from './walk-margins.ts'

const mostRounds = 20
const leastRounds = 3
const nearEnough = 0.002
/** A log need not have gone as any such odds do: a round that leaves so much of what is off gains too little. */
const noNearer = 0.95

/**
 * The cluster with odds such that as large a part of the requests for each route ends a session as was seen to, and
 * as large a part of the others leads to a page; and the same after each number of assets of a page. Where visitors
 * are depends on how they go on: odds by count and by route are corrected in turn by what comes of them until all fit.
 */
export function fitWalk(
  cluster: TrafficCluster,
  seen: SeenWalk,
  isAsset: readonly boolean[],
): TrafficCluster {
  const rows = onwardRows(cluster, isAsset)
  const { pageOdds } = onwardWays(cluster, isAsset, rows)
  const begun = fitEmbedded(cluster, seen.steps, { isAsset, pageOdds })
  const ways = onwardWays(begun, isAsset, rows)
  const { byPlace, byCount, told } = walkMargins(begun, seen, { isAsset, ways })
  const correctBy = ({ ends, pages }: Margins): number => {
    const now = told()
    const { ending, onTo } = flowsOf(now, onwardWays(now, isAsset, rows))
    const off = correct(ends, ending) + correct(pages, onTo)
    level(ends, ending)
    return off
  }
  if (byCount) settle(() => correctBy(byCount) + correctBy(byPlace))
  // That each route is asked for as often as in the log counts most.
  settle(() => correctBy(byPlace))
  return told()
}

/** Corrects until what is off is little, or does not become much less. */
function settle(correctOnce: () => number): void {
  let before = Infinity
  for (let round = 0; round < mostRounds; round++) {
    const off = correctOnce()
    if (off < nearEnough || (round >= leastRounds && off > noNearer * before)) return
    before = off
  }
}

function flowsOf(cluster: TrafficCluster, onward: OnwardWays): Record<'ending' | 'onTo', Flow> {
  const odds = endOdds(cluster, onward) ?? new Float64Array(onward.states.size).fill(1)
  const { ended, visited } = followEndings(cluster, odds, onward)
  const going = visited.map((all, state) => all - (ended[state] ?? 0))
  const pageNext = onward.chancesOfPage()
  return {
    ending: { doing: ended, there: visited },
    onTo: { doing: going.map((all, state) => all * (pageNext[state] ?? 0)), there: going },
  }
}
