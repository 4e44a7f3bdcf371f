import { type LinkResult, LinkState } from 'linkinator'
import { rootCause } from '../../model/root-cause.ts'
import { lowerCaseTypes } from './lower-case-types.ts'
import { isPrivateHost } from './private-host.ts'
import { sendAccess } from './send-access.ts'
import { SiteChecker } from './site-checker.ts'
import { matchesWildcard } from './wildcard.ts'

/** What the parent asks for, as the first message. */
export interface CrawlOrder {
  target: string
  external: boolean
  ignore: string[]
  /** Headers that open the target, for its origin only. */
  access?: Readonly<Record<string, string>>
}

/** What the worker tells: pages read, results as they come, and the end. */
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
  /** The reference is no URL at all; `url` is what stands on the page. */
  invalid?: true
  /** Skipped although neither a pattern nor a rule about other sites said so. */
  unasked?: true
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
  lowerCaseTypes()
  if (order.access) sendAccess(target.origin, order.access)
  const checker = new SiteChecker(target.origin, (url) => tell({ kind: 'page', url }))
  checker.on('link', (result) => tell({ kind: 'link', result: news(result, skip) }))
  await checker.check({
    path: target.href,
    recurse: true,
    redirects: 'warn',
    checkCss: true,
    checkFragments: true,
    concurrency: 10,
    timeout: 30_000,
    userAgent: 'Rehearse (crawl)',
    linksToSkip: (link) => Promise.resolve(skip(link)),
  })
}

function news(result: LinkResult, skip: (link: string) => boolean): LinkNews {
  const text = result.displayText?.replace(/\s+/g, ' ').trim()
  const base: LinkNews = {
    url: result.url,
    status: result.status ?? 0,
    state: states[result.state],
    ...(result.parent === undefined ? {} : { parent: result.parent }),
    ...(text ? { text: text.slice(0, 80) } : {}),
  }
  if (base.state === 'skipped') {
    return /^https?:/.test(result.url) && !skip(result.url) ? { ...base, unasked: true } : base
  }
  // Only references that linkinator could not parse come without details.
  if (base.state === 'broken' && !result.failureDetails) return { ...base, ...unparsed(result) }
  const failure = result.failureDetails?.find((detail) => detail instanceof Error)
  return failure ? { ...base, reason: rootCause(failure).slice(0, 200) } : base
}

/** linkinator gives up on two things alike: what is no URL, and a fragment whose escapes do not decode. */
function unparsed({ url, parent }: LinkResult): Partial<LinkNews> {
  const parsed = URL.parse(url, parent)
  return parsed
    ? { url: parsed.href, reason: 'Fragment identifier does not decode' }
    : { invalid: true }
}
