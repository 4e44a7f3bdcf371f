import type { Stage } from '../../../model/stage.ts'
import type { ScriptLinks as Facts } from '../facts.ts'
import { askLink, type Asked } from './ask-link.ts'
import type { Drawn } from './read-drawn.ts'
import { readSource } from './read-source.ts'
import { referencesIn } from './references-in.ts'

const mostAsked = 300
const atOnce = 4
const mostBroken = 200
const pagesNamed = 3
/** That nobody is signed in, that another method is meant, or that too much is asked, is no broken link. */
const excused = new Set([401, 403, 405, 429])

interface Link {
  /** The pages whose scripts make it. */
  pages: Set<string>
  answer?: Asked
}

/** Links that stand in no document: scripts make them, and so no crawl without a browser follows them. */
export class ScriptLinks {
  readonly #stage: Stage
  /** Paths that were crawled or visited. */
  readonly #known: Set<string>
  readonly #links = new Map<string, Link>()
  #fresh: { page: string; source: string; links: Drawn['links'] }[] = []
  #unasked = 0

  constructor(stage: Stage, known: Iterable<string>) {
    this.#stage = stage
    this.#known = new Set(known)
  }

  /** What a page holds; `source` is the path that its document came from. */
  take(page: string, source: string, { links }: Drawn): void {
    this.#known.add(page)
    this.#known.add(source)
    this.#fresh.push({ page, source, links })
  }

  /** Asks where the new ones lead. Returns paths of pages that nobody knows of yet. */
  async follow(): Promise<string[]> {
    const fresh = this.#fresh
    this.#fresh = []
    await each(fresh, async ({ page, source, links }) => {
      const unknown = links.filter(({ path }) => !this.#known.has(path))
      if (unknown.length === 0) return
      const text = await readSource(this.#stage, source)
      if (text === undefined) return
      const written = referencesIn(text)
      for (const { path, raw } of unknown) {
        if (!written.has(raw)) this.#linkTo(path).pages.add(page)
      }
    })
    const open = [...this.#links].filter(([, { answer }]) => !answer).toSorted(byPath)
    const left = Math.max(0, mostAsked - (this.#links.size - open.length))
    this.#unasked = Math.max(0, open.length - left)
    await each(open.slice(0, left), async ([path, link]) => {
      if (!this.#stage.signal.aborted) link.answer = await askLink(this.#stage, path)
    })
    return open.flatMap(([path, { answer }]) => {
      const isGood = answer?.isPage === true && answer.status >= 200 && answer.status < 300
      const isNew = !this.#known.has(path) && !this.#known.has(answer?.path ?? path)
      if (!isGood || !isNew) return []
      this.#known.add(answer.path ?? path)
      return path
    })
  }

  facts(): Facts {
    const all = [...this.#links].toSorted(byPath)
    const broken = all.flatMap(([path, { pages, answer }]) => {
      if (!answer || excused.has(answer.status)) return []
      if (answer.status > 0 && answer.status < 400) return []
      return {
        path,
        status: answer.status,
        ...(answer.why === undefined ? {} : { why: answer.why.slice(0, 300) }),
        pages: [...pages].toSorted().slice(0, pagesNamed),
        pageCount: pages.size,
      }
    })
    return { made: all.length, unasked: this.#unasked, broken: broken.slice(0, mostBroken) }
  }

  #linkTo(path: string): Link {
    const link = this.#links.get(path) ?? { pages: new Set() }
    this.#links.set(path, link)
    return link
  }
}

function byPath([one]: readonly [string, Link], [other]: readonly [string, Link]): number {
  return one < other ? -1 : 1
}

/** A few at a time. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const next = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, next))
}
