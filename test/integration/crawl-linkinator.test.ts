import { sample } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  finalOf,
  type Graph,
  graphs,
  pathOf,
  type Reference,
} from '../fixtures/crawl/graph/graph.ts'
import { type Odd, serveGraph } from '../fixtures/crawl/graph/serve.ts'
import { truthOf } from '../fixtures/crawl/graph/truth.ts'
import { askLinkinator } from '../fixtures/crawl/oracle/ask-linkinator.ts'
import { knownDifferences } from '../fixtures/crawl/oracle/known-differences.ts'
import { walked } from '../fixtures/crawl/walked.ts'

/** What only Rehearse looks for. */
const besides = /^(?:wrong-type|redirect-chain) /

const shownAs: Partial<Record<Reference['how'], Reference['how']>> = { form: 'a', srcset: 'image' }

/** Sites of which both can see all: linkinator sends no form, reads candidates its own way, and a cut body ends it. */
function plain(graph: Graph): Graph {
  return graph.map((node) => {
    if (node.kind !== 'page') return node
    const references = node.references.map((reference) => ({
      ...reference,
      how: shownAs[reference.how] ?? reference.how,
    }))
    return { ...node, references, failures: 0, cut: false }
  })
}

/** "target < page" for all that is wrong with a site by its definition, and for all that linkinator says. */
async function both(
  graph: Graph,
  odd?: Odd,
): Promise<{ truth: Set<string>; told: Set<string>; found: Set<string> }> {
  const site = await serveGraph(graph, [0, 2, 1, 5], odd)
  const path = (url: string) => url.replace(site.url.origin, '')
  /** It names the URL that redirects where the page is the one that is reached. */
  const page = (url: string): string => {
    const at = graph.findIndex((_, node) => pathOf(node) === path(url))
    return at < 0 ? path(url) : pathOf(finalOf(graph, at)?.at ?? at)
  }
  try {
    const told = await askLinkinator(site.url)
    const { facts } = await walked(site.url)
    const truth = [...truthOf(graph)]
      .filter(([problem]) => !besides.test(problem))
      .flatMap(([problem, pages]) => {
        return [...pages].map((at) => `${problem.split(' ')[1]} < ${pathOf(at)}`)
      })
    return {
      truth: new Set(truth),
      told: new Set(told.map(({ url, parent }) => `${path(url)} < ${page(parent)}`)),
      found: new Set(
        facts.suspects
          .filter(({ problem }) => !besides.test(`${problem} `))
          .flatMap(({ url, parents }) => parents.map((parent) => `${url} < ${parent.page}`)),
      ),
    }
  } finally {
    await site.close()
  }
}

const sorted = (texts: Iterable<string>) => [...texts].toSorted()

describe('linkinator on the same sites', { timeout: 300_000 }, () => {
  it('finds the same targets on the same pages', async () => {
    let compared = 0
    for (const graph of sample(graphs, { numRuns: 25, seed: 811 }).map(plain)) {
      const { truth, told, found } = await both(graph)
      expect(sorted(told)).toEqual(sorted(truth))
      expect([...found].filter((one) => !truth.has(one))).toEqual([])
      compared += truth.size
    }
    expect(compared).toBeGreaterThan(50)
  })

  it.each(knownDifferences)(
    'differs in this alone: $what',
    async ({ missed, invented, ...odd }) => {
      const [graph = []] = sample(graphs, { numRuns: 1, seed: 8 }).map(plain)
      const { truth, told, found } = await both(graph, odd)
      const targets = (lines: Iterable<string>) =>
        sorted(new Set([...lines].map((line) => line.split(' < ')[0] ?? '')))
      const added = [...found].filter((one) => !truth.has(one))
      expect(targets(added.filter((one) => !told.has(one)))).toEqual(sorted(missed))
      expect(targets([...told].filter((one) => !truth.has(one) && !found.has(one)))).toEqual(
        sorted(invented),
      )
      expect([...truth].filter((one) => !told.has(one))).toEqual([])
    },
  )
})
