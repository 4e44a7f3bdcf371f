import { array, assert, asyncProperty, constantFrom, nat } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphs, type PageNode } from '../fixtures/crawl/graph/graph.ts'
import { serveGraph } from '../fixtures/crawl/graph/serve.ts'
import { reachedIn, truthOf } from '../fixtures/crawl/graph/truth.ts'
import { walked } from '../fixtures/crawl/walked.ts'

describe('walk', () => {
  it('finds exactly what is wrong, with all pages, whatever the order of answers', {
    timeout: 300_000,
  }, async () => {
    const delays = array(nat(8), { minLength: 1, maxLength: 8 })
    const concurrency = constantFrom(1, 3, 16)
    await assert(
      asyncProperty(graphs, delays, concurrency, async (graph, waits, connections) => {
        const site = await serveGraph(graph, waits)
        try {
          const { facts } = await walked(site.url, { limits: { concurrency: connections } })
          const found = facts.suspects.map(({ problem, url, expected, parentCount }) => {
            return [problem, url, ...(expected ? [expected] : []), parentCount].join(' ')
          })
          const truth = [...truthOf(graph)].map(([problem, pages]) => `${problem} ${pages.size}`)
          expect(found.toSorted()).toEqual(truth.toSorted())
          expect(facts.complete).toBe(true)
          // Every URL once, those that fail for a time some times more, and two well-known ones besides.
          const reached = reachedIn(graph)
          const again = [...reached]
            .map((at) => graph[at])
            .filter((node): node is PageNode => node?.kind === 'page')
            // A page is asked again twice at most, for whatever reason.
            .reduce((total, { failures, cut }) => total + (cut ? 2 : failures), 0)
          expect(facts.urls).toBe(reached.size + 2)
          expect(facts.requests).toBe(facts.urls + again)
        } finally {
          await site.close()
        }
      }),
      // A smaller site that fails too takes long to find.
      { numRuns: 80, endOnFailure: true },
    )
  })
})
