import { median } from '../../../src/model/median.ts'
import type { Measured } from './compare.ts'
import type { Taken } from './run-tool.ts'
import { take } from './take.ts'
import { type Served, withSite } from './with-site.ts'

/** Odd numbers, so that all pages are reached; the target itself is one page more. */
const [few, many] = [1001, 4001]
const rounds = 5

/** What four times as many pages may take. */
const highestGrowth = 4.5

const large = { pages: 10_001, links: 110, bytes: 25_000 }
const highestSeconds = 60
const highestMb = 450

/** Whether time grows with the pages and no faster; pages of 100 links each. */
export async function growth(): Promise<Measured> {
  const taken: [Taken[], Taken[]] = [[], []]
  await withSite(dense(few), (small) =>
    withSite(dense(many), async (big) => {
      for (let round = 0; round < rounds; round++) {
        taken[0].push(reached(await take('rehearse', small), few))
        taken[1].push(reached(await take('rehearse', big), many))
      }
    }),
  )
  const [small, big] = taken.map((list) => median(list.map(({ wallMs }) => wallMs)))
  const ratio = (big ?? Number.NaN) / (small ?? 0)
  const line = `crawl growth         ${few + 1} pages ${seconds(small)}, ${many + 1} pages ${seconds(big)}: ${ratio.toFixed(2)} ×`
  const isFine = ratio <= highestGrowth
  return { lines: [`${line} ${verdict(isFine)}`], misses: isFine ? [] : [line.trim()] }
}

/** Time and memory for 10,000 pages of 25 kB and 1.1 million links. */
export async function largeSite(): Promise<Measured> {
  const { wallMs, cpuMs, rssMb, links, pages } = await withSite(large, async (url) =>
    reached(await take('rehearse', url), large.pages),
  )
  const line = `crawl large          ${pages} pages, ${links} links: ${seconds(wallMs)}, CPU ${seconds(cpuMs)}, ${rssMb.toFixed(0)} MB`
  const isFine = wallMs <= highestSeconds * 1000 && rssMb <= highestMb
  return { lines: [`${line} ${verdict(isFine)}`], misses: isFine ? [] : [line] }
}

function dense(pages: number): Served {
  return { pages, links: 100, bytes: 6800 }
}

/** Throws unless every page was read: what is not reached would make a crawl look fast. */
function reached(taken: Taken, pages: number): Taken {
  if (taken.pages !== pages + 1) throw new Error(`${taken.pages} of ${pages + 1} pages reached`)
  return taken
}

function seconds(ms = Number.NaN): string {
  return `${(ms / 1000).toFixed(2)} s`
}

function verdict(isFine: boolean): string {
  return isFine ? 'pass' : 'FAIL'
}
