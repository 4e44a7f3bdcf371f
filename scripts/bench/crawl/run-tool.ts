import { performance } from 'node:perf_hooks'

/*
 * One crawl by one tool in a process of its own, which loads nothing of the others: `run-tool.ts TOOL URL`. Sends
 * what it took to the parent.
 */

interface Found {
  pages: number
  broken: number
  /** Distinct URLs of the site that were asked for, and the requests for them. Only Rehearse tells. */
  urls?: number
  requests?: number
  links?: number
}

export interface Taken extends Found {
  wallMs: number
  cpuMs: number
  /** Highest resident memory of the process. */
  rssMb: number
}

type Crawl = (url: string) => Promise<Found>

const tools = {
  floor: async (): Promise<Crawl> => (await import('./floor.ts')).crawlFloor,
  linkinator: async (): Promise<Crawl> => {
    const { LinkChecker, LinkState } = await import('linkinator')
    return async (url) => {
      const { origin } = new URL(url)
      const { links } = await new LinkChecker().check({
        path: url,
        recurse: true,
        concurrency: 50,
        checkFragments: true,
        linksToSkip: (link) => Promise.resolve(!link.startsWith(origin)),
      })
      const own = new Set(
        links.filter(({ state }) => state === LinkState.OK).map((link) => link.url),
      )
      return {
        pages: own.size,
        broken: links.filter(({ state }) => state === LinkState.BROKEN).length,
      }
    }
  },
  rehearse: async (): Promise<Crawl> => {
    const { walk } = await import('../../../src/checks/crawl/walk/walk.ts')
    return async (url) => {
      const { facts } = await walk({
        target: new URL(url),
        signal: new AbortController().signal,
        now: () => performance.now(),
      })
      if (!facts.complete) throw new Error(`the crawl is not complete: ${facts.ended ?? ''}`)
      const { pages, suspects, urls, requests, links } = facts
      return { pages, broken: suspects.length, urls, requests, links }
    }
  },
} satisfies Record<string, () => Promise<Crawl>>

export type ToolName = keyof typeof tools

async function main([name = '', url = '']: string[]): Promise<void> {
  const crawl = await tools[name as ToolName]()
  const startedAt = performance.now()
  const cpuBefore = process.cpuUsage()
  const found = await crawl(url)
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
