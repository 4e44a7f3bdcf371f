import { median } from '../../../src/model/median.ts'
import type { Taken, ToolName } from './run-tool.ts'
import { take } from './take.ts'
import { type Served, withSite } from './with-site.ts'

export interface Comparison {
  name: string
  served: Served
  /** linkinator's time must be this many times ours. */
  faster: number
  /** Dead targets that there are. */
  dead: number
}

/** Lines for people, and what is not as good as wanted. */
export interface Measured {
  lines: string[]
  misses: string[]
}

/** The most that a crawl may take, as a multiple of the floor. */
const highestOverFloor = 1.5

/** Requests for each distinct URL of the site, probes for pages that are a "not found" apart. */
const highestPerUrl = 1.05

const rounds = 5
const names = ['floor', 'rehearse', 'linkinator'] as const

/**
 * The floor, Rehearse and linkinator with fragments on one site, alternating so that a busy moment of the machine
 * hits all. linkinator, the slowest by far, sits out every other round.
 */
export async function compare(site: Comparison): Promise<Measured> {
  const all: Record<ToolName, Taken[]> = { floor: [], rehearse: [], linkinator: [] }
  await withSite(site.served, async (url) => {
    for (let round = 0; round < rounds; round++) {
      for (const name of names) {
        if (name !== 'linkinator' || round % 2 === 0) all[name].push(await take(name, url))
      }
    }
  })
  const wall = (name: ToolName) => median(all[name].map(({ wallMs }) => wallMs))
  const cpu = (name: ToolName) => median(all[name].map(({ cpuMs }) => cpuMs))
  const lines = names.map((name) => {
    const [first] = all[name]
    if (!first) throw new Error('no round was run')
    const { pages, broken } = first
    const rssMb = Math.max(...all[name].map((taken) => taken.rssMb))
    return (
      `crawl ${site.name.padEnd(14)} ${name.padEnd(10)} ${(wall(name) / 1000).toFixed(2)} s, ` +
      `CPU ${(cpu(name) / 1000).toFixed(2)} s, ${rssMb.toFixed(0)} MB, ${pages} pages, ${broken} broken, ` +
      `${(wall(name) / wall('floor')).toFixed(2)} × floor ${spread(all[name], wall('floor'))}, ` +
      `CPU ${(cpu(name) / cpu('floor')).toFixed(2)} ×`
    )
  })
  const [first] = all.rehearse
  const perUrl = (first?.requests ?? Number.NaN) / (first?.urls ?? 0)
  const overFloor = wall('rehearse') / wall('floor')
  const faster = wall('linkinator') / wall('rehearse')
  lines.push(
    `crawl ${site.name.padEnd(14)} ${faster.toFixed(1)} × faster than linkinator, ${perUrl.toFixed(3)} requests per URL`,
  )
  const misses: string[] = []
  if (overFloor > highestOverFloor) misses.push(`${overFloor.toFixed(2)} × floor`)
  if (faster < site.faster) misses.push(`only ${faster.toFixed(1)} × faster than linkinator`)
  if (!(perUrl <= highestPerUrl)) misses.push(`${perUrl.toFixed(3)} requests per URL`)
  if (all.rehearse.some(({ broken }) => broken !== site.dead)) {
    misses.push(`${first?.broken} dead targets found of ${site.dead}`)
  }
  return { lines, misses: misses.map((miss) => `${site.name}: ${miss}`) }
}

/** Lowest and highest of the rounds, as multiples of the floor's median. */
function spread(taken: readonly Taken[], floorMs: number): string {
  const ratios = taken.map(({ wallMs }) => wallMs / floorMs)
  return `(${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`
}
