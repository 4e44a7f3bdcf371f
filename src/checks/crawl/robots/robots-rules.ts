import { matchesWildcard } from '../../../model/wildcard.ts'
import { octets } from './octets.ts'
import { type Rule, rulesFor } from './rules-for.ts'

/** What robots.txt lets a crawler ask for: https://www.rfc-editor.org/rfc/rfc9309#section-2.2.2 */
export class RobotsRules {
  readonly #rules: readonly Rule[]

  /** `product` is the name that the crawler goes by. */
  constructor(text: string, product: string) {
    // The longest match decides and, of equal ones, the one that allows.
    this.#rules = rulesFor(text, product).toSorted(
      (a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow),
    )
  }

  /** `path` is path and query of a URL, as the WHATWG parser writes them. */
  allows(path: string): boolean {
    const asked = octets(path)
    if (asked === '/robots.txt') return true
    return this.#rules.find((rule) => matches(rule, asked))?.allow ?? true
  }
}

/** A pattern means all that begins like it, unless it ends in a dollar. */
function matches({ pattern, start }: Rule, path: string): boolean {
  // Most rules end here, and there may be many.
  if (!path.startsWith(start)) return false
  return pattern.endsWith('$')
    ? matchesWildcard(pattern.slice(0, -1), path)
    : matchesWildcard(`${pattern}*`, path)
}
