import type { PageText } from '../soft/page-text.ts'
import { Family, type Patience } from './family.ts'
import { repeatsItself } from './repeats-itself.ts'
import { urlShape } from './url-shape.ts'

/** A family of URLs that was cut, and why. */
export interface Trap {
  family: string
  why: 'endless' | 'repeated-segments' | 'long-path'
  /** Members that were visited, and that were not. */
  visited: number
  cut: number
  samples: string[]
}

/** By how much a family takes with it. */
const patience = {
  fine: { known: 800, any: 2400 },
  query: { known: 1000, any: 2400 },
  branch: { known: 1200, lone: 2000 },
  site: { known: 1600, lone: 2400 },
} as const satisfies Record<string, Patience>
const mostFamilies = 20_000
const mostSamples = 5
const mostNames = 500_000
const fewPages = 1000
const wholeSite = '/…'

interface Known {
  families: Family[]
  /** Whether the page that first referred to it was a member too, by family. */
  foundInside: boolean[]
  /** Requests that it took to get there from the page that named it. */
  requests: number
  /** Nothing else refers to it so far, and nothing else ends in its name. */
  lone: boolean
  foundOn: number
}

/**
 * Watches the shapes of URLs for spaces that generate themselves: calendars, permuted queries, session ids,
 * growing paths.
 */
export class TrapWatch {
  readonly #families = new Map<string, Family>()
  readonly #known = new Map<number, Known>()
  readonly #traps = new Map<string, Trap>()
  readonly #names = new Set<string>()
  #openPage = -1
  #pages = 0
  #page: { families: Family[]; inside: number[]; outside: number[] } | undefined

  /** Links of a page follow. */
  openPage(page: number): void {
    this.#openPage = page
    this.#pages++
    const families = this.#known.get(page)?.families ?? []
    this.#page = { families, inside: families.map(() => 0), outside: families.map(() => 0) }
  }

  /** A URL that nobody referred to before. False when it is not to be visited. */
  found(id: number, pathAndQuery: string, honest: boolean): boolean {
    const repeats = repeatsItself(pathAndQuery.split('?', 1)[0] ?? '')
    if (repeats && !honest) {
      this.#cut(
        repeats === 'long-path' ? 'long paths' : 'repeated segments',
        repeats,
        0,
        pathAndQuery,
      )
      return false
    }
    const families = this.#familiesOf(pathAndQuery)
    const page = this.#page
    for (const [at, family] of (page?.families ?? []).entries()) {
      const list = families.includes(family) ? page?.inside : page?.outside
      if (list) list[at] = (list[at] ?? 0) + 1
    }
    // What a sitemap names, somebody wrote down.
    const foundInside = families.map(
      (family) => !honest && (page?.families.includes(family) ?? false),
    )
    const lone = this.#isNewName(pathAndQuery)
    this.#known.set(id, { families, foundInside, requests: 1, lone, foundOn: this.#openPage })
    return true
  }

  /** A URL that nobody referred to before, and another redirects to: it stands where that one stood. */
  redirected(id: number, pathAndQuery: string, from: number): void {
    const families = this.#familiesOf(pathAndQuery)
    const before = this.#known.get(from)
    this.#known.delete(from)
    const foundInside = families.map((family) => {
      return before?.foundInside[before.families.indexOf(family)] ?? false
    })
    const { requests = 0, lone = false, foundOn = -1 } = before ?? {}
    this.#known.set(id, { families, foundInside, requests: requests + 1, lone, foundOn })
  }

  /** The open page refers to a URL that was found before. */
  again(id: number): void {
    // Small sites need no such care.
    if (this.#pages < fewPages) return
    const known = this.#known.get(id)
    if (known && known.foundOn !== this.#openPage) known.lone = false
  }

  #isNewName(pathAndQuery: string): boolean {
    const name = pathAndQuery.replace(/\/$/, '').replace(/^.*\//, '')
    const isNew = !this.#names.has(name)
    if (this.#names.size < mostNames) this.#names.add(name)
    return isNew
  }

  /** All links of a page were told. */
  closePage(page: number, text: PageText): void {
    const { families = [], inside = [], outside = [] } = this.#page ?? {}
    const { foundInside: found = [], requests = 1, lone = false } = this.#known.get(page) ?? {}
    for (const [at, family] of families.entries()) {
      family.visited({
        inside: inside[at] ?? 0,
        outside: outside[at] ?? 0,
        foundInside: found[at] ?? false,
        requests,
        lone,
        text,
      })
    }
    this.#page = undefined
    this.#known.delete(page)
  }

  /** A URL was asked that can refer to nothing, or gave no good answer. */
  asked(id: number): void {
    const { families = [], requests = 1 } = this.#known.get(id) ?? {}
    for (const family of families) family.asked(requests)
    this.#known.delete(id)
  }

  /** Whether a URL that is about to be visited belongs to a trap by now. */
  isCut(id: number, pathAndQuery: string): boolean {
    const families = this.#known.get(id)?.families ?? []
    const cut = families.find((family) => family.isCut)
    if (!cut) return false
    this.#known.delete(id)
    this.#cut(cut.name, 'endless', cut.visits, pathAndQuery)
    return true
  }

  traps(): Trap[] {
    return [...this.#traps.values()]
  }

  #cut(family: string, why: Trap['why'], visited: number, sample: string): void {
    const trap = this.#traps.get(family) ?? { family, why, visited, cut: 0, samples: [] }
    this.#traps.set(family, trap)
    trap.cut++
    if (trap.samples.length < mostSamples) trap.samples.push(sample.slice(0, 300))
  }

  #familiesOf(pathAndQuery: string): Family[] {
    const { fine, query, branch } = urlShape(pathAndQuery)
    const families = [this.#family(fine, patience.fine)]
    if (query !== undefined) families.push(this.#family(query, patience.query))
    if (branch !== wholeSite) families.push(this.#family(branch, patience.branch))
    families.push(this.#family(wholeSite, patience.site))
    return families.filter((family) => family !== undefined)
  }

  #family(name: string, least: Patience): Family | undefined {
    const known = this.#families.get(name)
    if (known) return known
    if (this.#families.size >= mostFamilies && name !== wholeSite) return undefined
    const family = new Family(name, least)
    this.#families.set(name, family)
    return family
  }
}
