import { performance } from 'node:perf_hooks'
import { LinkChecker, LinkState } from 'linkinator'
import { walk } from '../../../src/checks/crawl/walk/walk.ts'
import { crawlFloor } from './floor.ts'

/* One crawl by one tool in a process of its own: `run-tool.ts TOOL URL`. Sends what it took to the parent. */

export interface Taken {
  pages: number
  broken: number
  wallMs: number
  cpuMs: number
  rssMb: number
}

type Tool = (url: string) => Promise<{ pages: number; broken: number }>

const tools: Readonly<Record<string, Tool>> = {
  floor: crawlFloor,
  linkinator: async (url) => {
    const { origin } = new URL(url)
    const checker = new LinkChecker()
    const { links } = await checker.check({
      path: url,
      recurse: true,
      concurrency: 50,
      checkFragments: process.argv[4] === 'fragments',
      linksToSkip: (link) => Promise.resolve(!link.startsWith(origin)),
    })
    const own = new Set(links.filter(({ state }) => state === LinkState.OK).map((link) => link.url))
    return {
      pages: own.size,
      broken: links.filter(({ state }) => state === LinkState.BROKEN).length,
    }
  },
  rehearse: async (url) => {
    const { facts } = await walk({
      target: new URL(url),
      signal: new AbortController().signal,
      now: () => performance.now(),
    })
    return { pages: facts.pages, broken: facts.suspects.length }
  },
}

async function main([name = '', url = '']: string[]): Promise<void> {
  const tool = tools[name]
  if (!tool) throw new Error(`there is no tool ${name}`)
  const startedAt = performance.now()
  const cpuBefore = process.cpuUsage()
  const found = await tool(url)
  const cpu = process.cpuUsage(cpuBefore)
  const taken: Taken = {
    ...found,
    wallMs: performance.now() - startedAt,
    cpuMs: (cpu.user + cpu.system) / 1000,
    rssMb: process.resourceUsage().maxRSS / 1024,
  }
  process.send?.(taken)
  process.disconnect?.()
}

await main(process.argv.slice(2))
