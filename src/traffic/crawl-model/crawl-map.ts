import { z } from 'zod'
import { Path } from '../traffic-model.ts'

const mostPages = 1000
const mostAssets = 10_000
/** What it is named by is a little longer. */
const ShortPath = Path.max(2000)
const Indices = z.array(z.int().nonnegative()).max(100)

/** What the crawl tells of the site: its pages, the most linked-to first, and what they lead to. */
const CrawlMap = z.object({
  pages: z
    .array(
      z.object({
        path: ShortPath,
        /** Indices of pages. */
        links: Indices,
        /** Indices of assets. */
        assets: Indices,
      }),
    )
    .max(mostPages),
  /** What browsers load for pages. */
  assets: z.array(ShortPath).max(mostAssets),
})
export type CrawlMap = z.infer<typeof CrawlMap>

const CrawlFacts = z.object({ site: z.object({ map: CrawlMap }) })

/**
 * The map in the facts of a crawl. Anybody may have written them: undefined when they hold no valid map, or none of
 * any page.
 */
export function readCrawlMap(facts: unknown): CrawlMap | undefined {
  const read = CrawlFacts.safeParse(facts)
  if (!read.success) return undefined
  const { pages, assets } = read.data.site.map
  if (pages.length === 0) return undefined
  const known = pages.map((page) => ({
    ...page,
    links: page.links.filter((index) => index < pages.length),
    assets: page.assets.filter((index) => index < assets.length),
  }))
  return { pages: known, assets }
}
