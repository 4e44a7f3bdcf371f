import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { median } from '../../src/model/median.ts'
import type { Taken } from './crawl/run-tool.ts'

const here = path.join(import.meta.dirname, 'crawl')
const rounds = 3

/** The most that a crawl may take, as a multiple of the floor, and the least by which it beats linkinator. */
const highestOverFloor = 1.5

interface Site {
  name: string
  server: string
  argument: string
  /** linkinator's time must be this many times ours. */
  faster: number
}

const corpora: readonly Site[] = [
  {
    name: 'postgresql-doc',
    server: 'folder-site.ts',
    argument: '/usr/share/doc/postgresql-doc-15/html',
    faster: 1.5,
  },
  {
    name: 'python3-doc',
    server: 'folder-site.ts',
    argument: '/usr/share/doc/python3.11/html',
    faster: 2.5,
  },
]

const synthetic: readonly Site[] = [
  { name: '501 pages', server: 'synthetic-site.ts', argument: '501', faster: 2 },
  { name: '2001 pages', server: 'synthetic-site.ts', argument: '2001', faster: 8 },
]

const names = ['floor', 'rehearse', 'linkinator'] as const
type Name = (typeof names)[number]

/**
 * Wall and CPU time of whole crawls: the least that a crawler can do, Rehearse and linkinator with fragments,
 * alternating so that a busy moment of the machine hits all, each in a process of its own. Synthetic sites
 * with 100 links a page always; the documentation of Debian packages where it is installed. Throws when
 * Rehearse is not fast enough.
 */
export async function benchCrawl(): Promise<string[]> {
  const lines: string[] = []
  const late: string[] = []
  for (const site of [...synthetic, ...corpora.filter(({ argument }) => existsSync(argument))]) {
    const all = await timesOf(site)
    const wall = (name: Name) => median(all[name].map(({ wallMs }) => wallMs))
    const cpu = (name: Name) => median(all[name].map(({ cpuMs }) => cpuMs))
    for (const name of names) {
      const [first] = all[name]
      if (!first) throw new Error('no round was run')
      const { pages, broken, rssMb } = first
      lines.push(
        `crawl ${site.name.padEnd(14)} ${name.padEnd(10)} ${(wall(name) / 1000).toFixed(2)} s, ` +
          `CPU ${(cpu(name) / 1000).toFixed(2)} s, ${rssMb.toFixed(0)} MB, ${pages} pages, ${broken} broken  ` +
          `${spread(all[name], all.floor)} × floor`,
      )
    }
    const overFloor = cpu('rehearse') / cpu('floor')
    const faster = wall('linkinator') / wall('rehearse')
    if (overFloor > highestOverFloor) late.push(`${site.name}: ${overFloor.toFixed(2)} × floor`)
    if (faster < site.faster)
      late.push(`${site.name}: ${faster.toFixed(1)} × faster than linkinator`)
  }
  if (late.length === 0) return lines
  throw new Error([...lines, `not as fast as wanted: ${late.join('; ')}`].join('\n'))
}

/** Median of the rounds' ratios, and the lowest and highest. */
function spread(taken: readonly Taken[], floor: readonly Taken[]): string {
  const ratios = taken.map(({ wallMs }, round) => wallMs / (floor[round]?.wallMs ?? Number.NaN))
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)]
  return `${median(ratios).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`
}

async function timesOf({ server, argument }: Site): Promise<Record<Name, Taken[]>> {
  const child = fork(path.join(here, server), [argument])
  const all: Record<Name, Taken[]> = { floor: [], rehearse: [], linkinator: [] }
  try {
    const [url]: unknown[] = await once(child, 'message')
    for (let round = 0; round < rounds; round++) {
      for (const name of names) all[name].push(await run(name, String(url)))
    }
  } finally {
    if (child.connected) child.disconnect()
  }
  return all
}

async function run(name: Name, url: string): Promise<Taken> {
  const child = fork(path.join(here, 'run-tool.ts'), [name, url, 'fragments'])
  const exit = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`${name} ended: ${code}`)),
  )
  exit.catch(() => {})
  const [taken]: unknown[] = await Promise.race([once(child, 'message'), exit])
  return taken as Taken
}
