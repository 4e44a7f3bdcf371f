import type { Random } from '../random.ts'
import { reservoir } from './reservoir.ts'

const mostSteps = 40_000
/** Of pages with more assets, the rest counts alike. */
export const mostFetched = 127
const noOther = 0xf_ffff

/** What followed an asset. */
export interface EmbeddedStep {
  /** Whether a page was asked for after the first request. */
  isLater: boolean
  /** Assets since the last page, this one too: 1 to 127. */
  fetched: number
  one: number
  /** The next; undefined where the session ended. */
  other: number | undefined
}

/** An even sample of the steps on from assets; `one` and `other` are whole numbers below 2^20 - 1. */
export function embeddedSteps(random: Random) {
  const kept = reservoir(mostSteps, random)
  return {
    add: ({ isLater, fetched, one, other }: EmbeddedStep): void => {
      const front = Math.min(fetched, mostFetched) * 2 + (isLater ? 1 : 0)
      kept.add((front * 0x10_0000 + one) * 0x10_0000 + (other ?? noOther))
    },
    values: (): EmbeddedStep[] =>
      kept.values().map((packed) => {
        const place = Math.floor(packed / 0x10_0000)
        const front = Math.floor(place / 0x10_0000)
        const other = packed % 0x10_0000
        return {
          isLater: front % 2 === 1,
          fetched: front >> 1,
          one: place % 0x10_0000,
          other: other === noOther ? undefined : other,
        }
      }),
  }
}

/** How large a part of the steps is as asked, after one asset of a page, after two and so on; the last is for more. */
export function shareByCount(
  steps: readonly EmbeddedStep[],
  counts: number,
  isWanted: (step: EmbeddedStep) => boolean,
): number[] {
  const byCount = Map.groupBy(steps, ({ fetched }) => Math.min(fetched, counts))
  return Array.from({ length: counts }, (_, at) => {
    const own = byCount.get(at + 1) ?? []
    return own.filter(isWanted).length / own.length
  })
}
