import { median } from '../../../model/median.ts'
import { rootCause } from '../../../model/root-cause.ts'
import type { BaseSite } from '../../../model/stage.ts'
import type { Run } from '../facts.ts'
import { headFirst } from '../pairs/head-first.ts'
import { allPairs, judgePairs, pairsOf } from '../pairs/judge-pairs.ts'
import type { Ran, Runner } from './runner.ts'

export interface PageRuns {
  runs: Run[]
  base?: Run[]
  unpaired?: string
  /** The run that stands for all. */
  kept: Ran
}

export interface Sides {
  head: { site: BaseSite; runner: Runner }
  base?: { site: BaseSite; runner: Runner }
}

/**
 * Audits a page so many times; with a base beside, in pairs of both in random order, few or all as the pairs need it.
 * A base that has no such page is told, and is no error. Throws when the page of the head cannot be audited.
 */
export async function auditPage(
  path: string,
  { head, base }: Sides,
  times: number,
): Promise<PageRuns> {
  const ran: Ran[] = []
  const others: Run[] = []
  let unpaired: string | undefined
  const own = async (): Promise<void> => {
    ran.push(await head.runner.run(head.site, path))
  }
  const other = async (): Promise<void> => {
    if (!base || unpaired !== undefined) return
    try {
      others.push((await base.runner.run(base.site, path)).run)
    } catch (error) {
      unpaired = `it could not be audited at the base: ${rootCause(error)}`
    }
  }
  const isPaired = (): boolean => base !== undefined && unpaired === undefined
  while (ran.length < times || (isPaired() && needsPair(ran, others))) {
    const turn = headFirst(path, ran.length) ? [own, other] : [other, own]
    for (const next of turn) await next()
  }
  return {
    runs: ran.map(({ run }) => run),
    kept: nearest(ran),
    ...(isPaired() ? { base: others } : {}),
    ...(unpaired === undefined ? {} : { unpaired }),
  }
}

function needsPair(ran: readonly Ran[], others: readonly Run[]): boolean {
  return (
    ran.length < allPairs &&
    judgePairs(
      pairsOf(
        ran.map(({ run }) => run),
        others,
      ),
    ) === 'more'
  )
}

/** The run whose score of performance is nearest to the median of all. */
function nearest(ran: readonly Ran[]): Ran {
  const middle = median(ran.map(scoreOf))
  const [first] = ran.toSorted(
    (one, two) => Math.abs(scoreOf(one) - middle) - Math.abs(scoreOf(two) - middle),
  )
  if (!first) throw new Error('the page was not audited at all')
  return first
}

function scoreOf({ run }: Ran): number {
  return run.scores.performance ?? 0
}
