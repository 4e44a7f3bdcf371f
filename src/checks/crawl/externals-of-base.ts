import type { ExternalFacts, Place } from './facts.ts'
import type { ExternalLink } from './walk/facts/walk-facts.ts'

/**
 * What is known of the links that leave the base: those that were found to be dead for the head are dead for the
 * base too. Other sites are asked once, and whatever a change is to blame for is decided by the link alone.
 */
export function externalsOfBase(
  links: readonly ExternalLink[],
  places: ReadonlyMap<string, readonly Place[]>,
  head: ExternalFacts,
): ExternalFacts {
  const byUrl = new Map(links.map((link) => [link.url.slice(0, 2000), link]))
  const named = new Map([...places].map(([url, found]) => [url.slice(0, 2000), found]))
  const broken = head.broken
    .filter(({ url }) => byUrl.has(url) || named.has(url))
    .map(({ url, status, reason }) => {
      const { parentCount = 0, parents = [] } = byUrl.get(url) ?? {}
      const found = named.get(url)
      return {
        url,
        status,
        ...(reason === undefined ? {} : { reason }),
        parentCount,
        parents,
        ...(found === undefined ? {} : { places: [...found] }),
      }
    })
  const found = new Set([...byUrl.keys(), ...named.keys()]).size
  return { found, checked: broken.length, skipped: 0, broken, unlisted: 0, undecided: [] }
}
