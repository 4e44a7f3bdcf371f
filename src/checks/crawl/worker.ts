import { LinkChecker, LinkState, type LinkResult } from 'linkinator'
import { isPrivateHost } from './private-host.ts'
import { matchesWildcard } from './wildcard.ts'

/** What the parent asks for, as the first message. */
export interface CrawlOrder {
  target: string
  external: boolean
  ignore: string[]
}

/** What the worker tells: pages begun, results as they come, and the end. */
export type CrawlNews =
  | { kind: 'page'; url: string }
  | { kind: 'link'; result: LinkNews }
  | { kind: 'end' }
  | { kind: 'failed'; reason: string }

export interface LinkNews {
  url: string
  status: number
  state: 'ok' | 'broken' | 'skipped'
  parent?: string
  text?: string
  reason?: string
}

const states = {
  [LinkState.OK]: 'ok',
  [LinkState.BROKEN]: 'broken',
  [LinkState.SKIPPED]: 'skipped',
} as const

/**
 * Runs linkinator in a process of its own: linkinator 8.1 dies of a body that is cut off in transit, has no
 * deadline, and reads proxy variables; here none of that can take the rehearsal with it.
 */
export function crawlWorker(): void {
  process.once('disconnect', () => process.exit(0))
  process.once('message', (order: CrawlOrder) => {
    crawl(order).then(
      () => tell({ kind: 'end' }),
      (error: unknown) => tell({ kind: 'failed', reason: String(error) }),
    )
  })
}

function tell(message: CrawlNews): void {
  process.send?.(message)
}

async function crawl(order: CrawlOrder): Promise<void> {
  const target = new URL(order.target)
  const skip = (link: string): boolean => {
    const url = URL.parse(link)
    if (!url) return false
    const names = [link, `${url.pathname}${url.search}`]
    if (order.ignore.some((pattern) => names.some((name) => matchesWildcard(pattern, name)))) {
      return true
    }
    // A link of the site may not make us ask our own network.
    return url.origin !== target.origin && (!order.external || isPrivateHost(url.hostname))
  }
  const checker = new LinkChecker()
  checker.on('pagestart', (url) => tell({ kind: 'page', url }))
  checker.on('link', (result) => tell({ kind: 'link', result: news(result) }))
  await checker.check({
    path: target.href,
    recurse: true,
    checkCss: true,
    checkFragments: true,
    concurrency: 20,
    timeout: 30_000,
    userAgent: 'Rehearse (crawl)',
    linksToSkip: (link) => Promise.resolve(skip(link)),
  })
}

function news(result: LinkResult): LinkNews {
  const failure = result.failureDetails?.find((detail) => detail instanceof Error)
  const text = result.displayText?.replace(/\s+/g, ' ').trim()
  return {
    url: result.url,
    status: result.status ?? 0,
    state: states[result.state],
    ...(result.parent === undefined ? {} : { parent: result.parent }),
    ...(text ? { text: text.slice(0, 80) } : {}),
    ...(failure ? { reason: innermost(failure).slice(0, 200) } : {}),
  }
}

function innermost(error: Error): string {
  return error.cause instanceof Error ? innermost(error.cause) : error.message
}
