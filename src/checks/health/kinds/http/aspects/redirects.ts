import { takeCount } from '../../../../../model/line/amounts.ts'
import {
  type Comparison,
  isKept,
  printComparison,
  takeComparison,
} from '../../../../../model/line/comparison.ts'
import type { LineReader } from '../../../../../model/line/line-reader.ts'
import { Unreadable } from '../../../../../model/line/unreadable.ts'
import type { Chain } from '../../../asking/answer.ts'
import type { Aspect } from '../aspect.ts'

type Wish = { to: string } | { count: Comparison }

interface Seen {
  chain: Chain
  /** What was asked, and what `to` means from there. */
  from: string
  wished?: string
}

const fix = 'Write redirects to /new, redirects to https://shop.example/ or redirects <= 1'

/** `redirects to /new`: where the chain of redirects ends. `redirects <= 1`: how long it is. */
export const redirects: Aspect<Wish, Seen> = {
  words: ['redirects'],
  example: 'redirects to /new',
  needsChain: true,
  parse: (reader) =>
    reader.takeWord('to')
      ? { to: takeTarget(reader) }
      : { count: takeComparison(reader, (from) => takeCount(from, 'a number', fix), fix) },
  expected: (wish) => ('to' in wish ? `to ${wish.to}` : printComparison(wish.count)),
  see: ({ url, chain }, wish) => {
    if (!chain) return { problem: 'its redirects were not followed' }
    const wished = 'to' in wish ? { wished: new URL(wish.to, url).href } : {}
    return { seen: { chain, from: url.href, ...wished } }
  },
  judge: (wish, { chain, from, wished }) => {
    const { hops, end, broken } = chain
    const kept = 'to' in wish ? end === wished && hops.length > 0 : isKept(hops.length, wish.count)
    return {
      state: kept && broken === undefined ? 'ok' : 'failed',
      seen: 'to' in wish && hops.length > 0 ? end : `${hops.length}`,
      told:
        broken ??
        (hops.length === 0 ? 'does not redirect' : `ends at ${end}, after ${hops.length}`),
      excerpt: [from, ...hops.map(({ status, to }) => `${status} to ${to}`)],
      next:
        hops.length === 0 ? 'Look at the status of the answer' : 'Follow the hops in the excerpt',
    }
  },
}

function takeTarget(reader: LineReader): string {
  const word = reader.take(/[^\s[]+/y) ?? reader.lacks('a path or an address', fix)
  const valid = /^\/(?![/\\])/.test(word.text) || /^https?:\/\/[^/]/.test(word.text)
  if (!valid || !URL.canParse(word.text, 'http://target')) {
    throw new Unreadable(word, 'is no path and no address', fix)
  }
  return word.text
}
