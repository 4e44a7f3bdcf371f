import type { Fragment } from '../facts.ts'
import type { Held } from './look-drawn.ts'
import type { Wanted } from './wanted-fragments.ts'

/** Places in pages that scripts may add: asked of each page when it is closed. */
export class Fragments {
  readonly #byPage: ReadonlyMap<string, readonly Wanted[]>
  readonly #states = new Map<string, Fragment['state']>()

  constructor(wanted: readonly Wanted[]) {
    this.#byPage = Map.groupBy(wanted, ({ page }) => page)
  }

  /** Those to be looked for in the page of a path. */
  of(page: string): string[] {
    return (this.#byPage.get(page) ?? []).map(({ fragment }) => fragment)
  }

  /** What was seen of the page that was asked for them. */
  take(page: string, { there, ownsHash }: Held): void {
    for (const [at, { url }] of (this.#byPage.get(page) ?? []).entries()) {
      const lacking = ownsHash ? 'open' : 'missing'
      this.#states.set(url, there[at] === true ? 'there' : lacking)
    }
  }

  facts(): Fragment[] {
    return [...this.#byPage.values()]
      .flat()
      .map((wanted) => ({ ...wanted, state: this.#states.get(wanted.url) ?? 'open' }))
      .toSorted((one, other) => (one.url < other.url ? -1 : 1))
  }
}
