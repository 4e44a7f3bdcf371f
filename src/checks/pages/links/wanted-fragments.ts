import { z } from 'zod'
import type { Fragment } from '../facts.ts'

const mostFragments = 500
const pagesNamed = 3

/** What a crawl stores of links to places that it did not find; whoever wrote it, a page is a path. */
const CrawlFacts = z.object({
  site: z.object({
    suspects: z
      .array(
        z.object({
          problem: z.string(),
          url: z.string().max(4096),
          certain: z.boolean(),
          hops: z.array(z.object({ url: z.string().max(4096) })).max(50),
          parents: z.array(z.object({ page: z.string().max(4096) })).max(10),
          where: z
            .object({ file: z.string().max(4096), line: z.int().positive().optional() })
            .optional(),
        }),
      )
      .max(5000),
  }),
})

export type Wanted = Omit<Fragment, 'state'>

/**
 * Places in pages that the crawl did not find and that a script may add, by what they are called there. Empty when the
 * facts are none of a crawl.
 */
export function wantedFragments(facts: unknown): Wanted[] {
  const { data } = CrawlFacts.safeParse(facts)
  const open = (data?.site.suspects ?? []).filter(
    ({ problem, certain }) => problem === 'broken-fragment' && !certain,
  )
  return open
    .flatMap(({ url, hops, parents, where }): Wanted[] => {
      const [target = '', ...rest] = url.split('#')
      const page = hops.at(-1)?.url ?? target
      if (!/^\/(?!\/)/.test(page)) return []
      return [
        {
          url,
          page: page.split('#', 1)[0] ?? page,
          fragment: rest.join('#'),
          from: [...new Set(parents.map((parent) => parent.page))].slice(0, pagesNamed),
          ...(where
            ? {
                where: {
                  file: where.file,
                  ...(where.line === undefined ? {} : { line: where.line }),
                },
              }
            : {}),
        },
      ]
    })
    .slice(0, mostFragments)
}
