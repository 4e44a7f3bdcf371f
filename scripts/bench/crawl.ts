import { existsSync } from 'node:fs'
import { type Comparison, compare, type Measured } from './crawl/compare.ts'
import { growth, largeSite } from './crawl/growth.ts'

const synthetic: readonly Comparison[] = [
  { name: '501 pages', served: { pages: 501, links: 100, bytes: 6800 }, faster: 2, dead: 0 },
  { name: '2001 pages', served: { pages: 2001, links: 100, bytes: 6800 }, faster: 8, dead: 0 },
]

/** Debian 12: `apt-get install nginx postgresql-doc-15 python3.11-doc`. */
const corpora = [
  {
    name: 'postgresql-doc',
    served: { folder: '/usr/share/doc/postgresql-doc-15/html' },
    faster: 1.5,
    dead: 1,
  },
  {
    name: 'python3-doc',
    served: { folder: '/usr/share/doc/python3.11/html' },
    faster: 2.5,
    dead: 3,
  },
] as const satisfies readonly Comparison[]

/**
 * Wall and CPU time of whole crawls, each in a process of its own: the least that a crawler can do, Rehearse, and
 * linkinator with fragments. Synthetic sites with 100 links a page always; the documentation of Debian packages
 * where it is installed. Then whether time and memory grow with the site and no faster. Throws when Rehearse is
 * not fast, small or right enough.
 */
export async function benchCrawl(): Promise<string[]> {
  const here = corpora.filter(({ served }) => existsSync(served.folder))
  const missing = corpora.filter(({ served }) => !existsSync(served.folder))
  const all: Measured[] = []
  for (const site of [...synthetic, ...here]) all.push(await compare(site))
  all.push(await growth(), await largeSite())
  const lines = [
    ...all.flatMap((measured) => measured.lines),
    ...missing.map(({ name }) => `crawl ${name} is not installed`),
  ]
  const misses = all.flatMap((measured) => measured.misses)
  if (misses.length === 0) return lines
  throw new Error([...lines, 'not as good as wanted:', ...misses].join('\n'))
}
