import { z } from 'zod'

const CrawlFacts = z.object({
  site: z.object({
    pageList: z.array(z.object({ url: z.string().max(4096) })).max(5000),
    suspects: z.array(z.object({ url: z.string().max(4096) })).max(5000),
  }),
})

/** Paths of which the crawl has said what there is to say. Empty when the facts are none of a crawl. */
export function knownPaths(facts: unknown): Set<string> {
  const { data } = CrawlFacts.safeParse(facts)
  const { pageList = [], suspects = [] } = data?.site ?? {}
  return new Set([...pageList, ...suspects].map(({ url }) => url.split('#', 1)[0] ?? url))
}
