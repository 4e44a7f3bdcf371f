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

const rounds = 9
/** linkinator, the slowest by far, sits out the other rounds. */
const linkinatorEvery = 4
const names = ['floor', 'rehearse', 'linkinator'] as const
type Round = Partial<Record<ToolName, Taken>>

/**
 * The floor, Rehearse and linkinator with fragments on one site, alternating. Ratios are medians of those within a
 * round, so that a busy minute of the machine hits both sides.
 */
export async function compare(site: Comparison): Promise<Measured> {
  const all: Round[] = []
  await withSite(site.served, async (url) => {
    for (let round = 0; round < rounds; round++) {
      const taken: Round = {
        floor: await take('floor', url),
        rehearse: await take('rehearse', url),
      }
      if (round % linkinatorEvery === 0) taken.linkinator = await take('linkinator', url)
      all.push(taken)
    }
  })
  const label = `crawl ${site.name.padEnd(14)}`
  const lines = names.map((name) => `${label} ${name.padEnd(10)} ${row(all, name)}`)
  const [{ rehearse } = {}] = all
  const perUrl = (rehearse?.requests ?? Number.NaN) / (rehearse?.urls ?? 0)
  const overFloor = median(ratios(all, 'rehearse', 'floor', 'wallMs'))
  const faster = median(ratios(all, 'linkinator', 'rehearse', 'wallMs'))
  lines.push(
    `${label} ${faster.toFixed(1)} × faster than linkinator, ${perUrl.toFixed(3)} requests per URL`,
  )
  const misses: string[] = []
  if (overFloor > highestOverFloor) misses.push(`${overFloor.toFixed(2)} × floor`)
  if (faster < site.faster) misses.push(`only ${faster.toFixed(1)} × faster than linkinator`)
  if (!(perUrl <= highestPerUrl)) misses.push(`${perUrl.toFixed(3)} requests per URL`)
  if (all.some((round) => round.rehearse?.broken !== site.dead)) {
    misses.push(`${rehearse?.broken} dead targets found of ${site.dead}`)
  }
  return { lines, misses: misses.map((miss) => `${site.name}: ${miss}`) }
}

function row(all: readonly Round[], name: ToolName): string {
  const taken = all.map((round) => round[name]).filter((one) => one !== undefined)
  const [first] = taken
  if (!first) throw new Error('no round was run')
  const seconds = (of: 'wallMs' | 'cpuMs') =>
    `${(median(taken.map((one) => one[of])) / 1000).toFixed(2)} s`
  const rssMb = Math.max(...taken.map((one) => one.rssMb)).toFixed(0)
  const wall = ratios(all, name, 'floor', 'wallMs')
  const cpu = median(ratios(all, name, 'floor', 'cpuMs')).toFixed(2)
  const spread = `${Math.min(...wall).toFixed(2)} to ${Math.max(...wall).toFixed(2)}`
  return (
    `${seconds('wallMs')}, CPU ${seconds('cpuMs')}, ${rssMb} MB, ${first.pages} pages, ${first.broken} broken, ` +
    `${median(wall).toFixed(2)} × floor (${spread}), CPU ${cpu} ×`
  )
}

/** What one tool took as a multiple of what another took, by round. */
function ratios(
  all: readonly Round[],
  one: ToolName,
  other: ToolName,
  of: 'wallMs' | 'cpuMs',
): number[] {
  return all.flatMap(({ [one]: left, [other]: right }) =>
    left && right ? [left[of] / right[of]] : [],
  )
}
