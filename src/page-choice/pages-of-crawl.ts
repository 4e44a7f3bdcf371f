import { z } from 'zod'

/** What a crawl stores of each page; whoever wrote it, a page is a path. */
const CrawlFacts = z.object({
  site: z.object({
    pageList: z
      .array(
        z.object({
          url: z
            .string()
            .regex(/^\/(?!\/)/)
            .max(2000),
          status: z.int(),
          format: z.string(),
        }),
      )
      .max(5000),
  }),
})

/** Paths of the pages that answered well to the crawl; undefined when the facts are none of a crawl. */
export function pagesOfCrawl(facts: unknown): string[] | undefined {
  const { data } = CrawlFacts.safeParse(facts)
  if (!data) return undefined
  const good = data.site.pageList.filter(({ status }) => status >= 200 && status < 300)
  return good.length === 0 ? undefined : good.map(({ url }) => url)
}
