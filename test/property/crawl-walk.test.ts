import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  nat,
  oneof,
  option,
  record,
  tuple,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { walked } from '../fixtures/crawl/walked.ts'

type Node =
  | { kind: 'page'; ids: number[]; links: { to: number; fragment: number | undefined }[] }
  | { kind: 'status'; status: number }
  | { kind: 'redirect'; to: number }

const size = 12
const index = nat(size - 1)
const fragment = option(nat(3), { nil: undefined })

const node: Arbitrary<Node> = oneof(
  {
    weight: 4,
    arbitrary: record({
      kind: constant('page' as const),
      ids: array(nat(3), { maxLength: 3 }),
      links: array(record({ to: index, fragment }), { maxLength: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: record({
      kind: constant('status' as const),
      status: constantFrom(403, 404, 410),
    }),
  },
  { weight: 2, arbitrary: record({ kind: constant('redirect' as const), to: index }) },
)

const graph = tuple(
  record({
    ids: constant<number[]>([0]),
    links: array(record({ to: index, fragment }), { minLength: 1, maxLength: 6 }),
  }),
  array(node, { minLength: size - 1, maxLength: size - 1 }),
).map(([home, rest]): Node[] => [{ kind: 'page', ...home }, ...rest])

const pathOf = (at: number) => (at === 0 ? '/' : `/n${at}`)

/** Where redirects lead; undefined for a circle. */
function finalOf(site: Node[], from: number): number | undefined {
  let at = from
  for (let hops = 0; hops <= size; hops++) {
    const here = site[at]
    if (here?.kind !== 'redirect') return at
    at = here.to
  }
  return undefined
}

/** What must be found, by the definition of the site alone: "problem url parents". */
function truth(site: Node[]): string[] {
  const reached = new Set([0])
  for (const at of reached) {
    const here = site[at]
    if (here?.kind === 'redirect') reached.add(here.to)
    if (here?.kind === 'page') for (const { to } of here.links) reached.add(to)
  }
  const parents = new Map<string, Set<number>>()
  for (const at of reached) {
    const here = site[at]
    if (here?.kind !== 'page') continue
    for (const link of here.links) {
      for (const problem of problemsOf(site, link)) {
        parents.set(problem, (parents.get(problem) ?? new Set()).add(at))
      }
    }
  }
  return [...parents].map(([problem, pages]) => `${problem} ${pages.size}`).toSorted()
}

function problemsOf(
  site: Node[],
  { to, fragment: wanted }: { to: number; fragment: number | undefined },
): string[] {
  const final = finalOf(site, to)
  const path = pathOf(to)
  if (final === undefined) return [`redirect-loop ${path}`]
  const end = site[final]
  if (end?.kind === 'status') return [`broken-link ${path}`]
  const found: string[] = []
  const first = site[to]
  if (first?.kind === 'redirect' && site[first.to]?.kind === 'redirect')
    found.push(`redirect-chain ${path}`)
  if (wanted !== undefined && end?.kind === 'page' && !end.ids.includes(wanted)) {
    found.push(`broken-fragment ${path}#i${wanted}`)
  }
  return found
}

/** Serves the site, each answer after a delay of its own. */
async function served<T>(
  site: Node[],
  delays: number[],
  work: (url: URL) => Promise<T>,
): Promise<T> {
  let asked = 0
  const server = createServer((request, response) => {
    const at = request.url === '/' ? 0 : Number(/^\/n(\d+)$/.exec(request.url ?? '')?.[1] ?? size)
    const here = site[at]
    const answer = (): void => {
      if (!here) response.writeHead(404).end('no')
      else if (here.kind === 'status') response.writeHead(here.status).end('no')
      else if (here.kind === 'redirect')
        response.writeHead(302, { location: pathOf(here.to) }).end()
      else {
        const ids = here.ids.map((id) => `<p id="i${id}">${at}</p>`).join('')
        const links = here.links.map((link) => {
          const hash = link.fragment === undefined ? '' : `#i${link.fragment}`
          return `<a href="${pathOf(link.to)}${hash}">x</a>`
        })
        response.writeHead(200, { 'content-type': 'text/html' })
        response.end(`<h1>${at}</h1>${ids}${links.join('\n')}`)
      }
    }
    const delay = delays[asked++ % delays.length] ?? 0
    if (delay === 0) answer()
    else setTimeout(answer, delay)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  try {
    return await work(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`))
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => {
      server.close(resolve)
    })
  }
}

describe('walk', () => {
  it('finds exactly what is wrong, with all pages, whatever the order of answers', {
    timeout: 120_000,
  }, async () => {
    const delays = array(nat(8), { minLength: 1, maxLength: 8 })
    const concurrency = constantFrom(1, 3, 16)
    await assert(
      asyncProperty(graph, delays, concurrency, async (site, waits, connections) => {
        const { facts } = await served(site, waits, (url) =>
          walked(url, { limits: { concurrency: connections } }),
        )
        const found = facts.suspects.map(
          ({ problem, url, parentCount }) => `${problem} ${url} ${parentCount}`,
        )
        expect(found.toSorted()).toEqual(truth(site))
        expect(facts.complete).toBe(true)
        expect(facts.requests).toBe(facts.urls)
      }),
      { numRuns: 60 },
    )
  })
})
