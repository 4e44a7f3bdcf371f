import type { ExternalResult } from './externals/external-result.ts'
import type { Undecided } from './facts.ts'

const mostReasons = 20
const samplesKept = 5
const address = /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g

/** Groups links that could not be checked by reason, the most frequent first; rare ones share an entry. */
export function undecidedOf(results: readonly ExternalResult[]): Undecided[] {
  const groups = [...Map.groupBy(results, general)]
    .map(([reason, group]) => entryOf(reason, group))
    .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
  const rare = groups.slice(mostReasons)
  if (rare.length === 0) return groups
  const others: Undecided = {
    reason: 'other reasons',
    count: rare.reduce((total, { count }) => total + count, 0),
    samples: rare.flatMap(({ samples }) => samples).slice(0, samplesKept),
  }
  return [...groups.slice(0, mostReasons), others]
}

function entryOf(reason: string, group: readonly ExternalResult[]): Undecided {
  const samples = group.map(({ url }) => url.slice(0, 2000)).toSorted()
  return { reason, count: group.length, samples: samples.slice(0, samplesKept) }
}

/** The reason without the names and addresses that differ from link to link. */
function general({ url, hops, reason = 'gives no answer' }: ExternalResult): string {
  let text = reason
  for (const asked of [url, ...hops.map((hop) => hop.url)]) {
    const { host = '', hostname = '' } = URL.parse(asked) ?? {}
    for (const name of [host, hostname]) if (name !== '') text = text.replaceAll(name, 'the host')
  }
  return text.replaceAll(address, 'the host')
}
