import { rootCause } from '../../../model/root-cause.ts'
import { LinkCache } from './cache/link-cache.ts'
import type { ExternalLimits } from './external-limits.ts'
import { type ExternalResult, timeWasOver } from './external-result.ts'
import { followWorker } from './worker/follow-worker.ts'
import { proxiesOf } from './worker/proxies.ts'

export interface ExternalQuestion {
  /** http(s) URLs; a fragment is left out. More than 20,000 distinct ones are not asked. */
  urls: readonly string[]
  program: readonly [command: string, ...args: string[]]
  /** Where the proxies are read from; the worker gets it without them. */
  env: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
  limits: ExternalLimits
  /** `host` or `host:port` that may be asked although it is not on the public internet. */
  allow: readonly string[]
  /** What answered well may be believed for so many milliseconds. Failures are never kept. */
  cache?: { file: string; maxAgeMs: number }
  onProgress: (progress: { done: number; total: number; broken: number }) => void
}

export interface ExternalAnswers {
  /** One for each URL that was given, as it was given. */
  results: Map<string, ExternalResult>
  /** Why not everything could be asked; absent when it could. */
  incomplete?: string
  /** Why the cache could not be written; the results hold all the same. */
  cacheTrouble?: string
}

const mostUrls = 20_000
/** For the worker to start, and to end by itself when its time is over. */
const graceMs = 5000

/**
 * Asks each distinct link to other sites once, in a process of its own. Never throws for what the links, the
 * worker or the cache do: whatever is not known in the end is `undecided` with its reason.
 */
export async function checkExternals(question: ExternalQuestion): Promise<ExternalAnswers> {
  const { cache } = question
  const hrefs = new Map(question.urls.map((url) => [url, hrefOf(url)]))
  const distinct = [...new Set(hrefs.values())].filter((href) => href !== undefined)
  const known = cache && (await LinkCache.read(cache.file, cache.maxAgeMs, Date.now()))
  const found = new Map<string, ExternalResult>()
  const open: string[] = []
  for (const href of distinct) {
    const cached = known?.find(href)
    if (cached) found.set(href, cached)
    else if (open.length < mostUrls) open.push(href)
  }
  const ended = open.length === 0 ? undefined : await ask(question, open, distinct.length, found)
  const results = new Map(
    [...hrefs].map(([url, href]) => {
      const result = href === undefined ? undefined : found.get(href)
      const why = href === undefined ? 'is no http(s) URL' : (ended ?? 'there are too many links')
      return [url, result ? { ...result, url } : notAsked(url, why)]
    }),
  )
  const incomplete = gap(distinct.length - found.size, ended, found)
  const trouble = known && (await keep(known, found))
  return {
    results,
    ...(incomplete === undefined ? {} : { incomplete }),
    ...(trouble === undefined ? {} : { cacheTrouble: trouble }),
  }
}

/** Fills `found`. Returns why the worker ended early. */
async function ask(
  question: ExternalQuestion,
  open: readonly string[],
  total: number,
  found: Map<string, ExternalResult>,
): Promise<string | undefined> {
  const { limits, onProgress } = question
  const wanted = new Set(open)
  const broken = new Set<string>()
  return await followWorker({
    ...question,
    order: {
      kind: 'externals',
      urls: [...open],
      limits,
      allow: [...question.allow],
      proxies: proxiesOf(question.env),
    },
    limitMs: limits.totalMs + graceMs,
    onNews: (news) => {
      if (news.kind !== 'result' || !wanted.has(news.result.url)) return
      found.set(news.result.url, news.result)
      if (news.result.verdict === 'broken') broken.add(news.result.url)
      onProgress({ done: found.size, total, broken: broken.size })
    },
  })
}

/** Why some links were not asked; undefined when all were. */
function gap(
  unasked: number,
  ended: string | undefined,
  found: ReadonlyMap<string, ExternalResult>,
): string | undefined {
  if (unasked > 0) return ended ?? `there are more than ${mostUrls} links`
  const late = [...found.values()].some(({ reason }) => reason?.endsWith(timeWasOver))
  return late ? timeWasOver : undefined
}

function hrefOf(text: string): string | undefined {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  url.hash = ''
  return url.href
}

function notAsked(url: string, why: string): ExternalResult {
  return { url, verdict: 'undecided', status: 0, ms: 0, hops: [], reason: `not asked: ${why}` }
}

async function keep(
  cache: LinkCache,
  found: Map<string, ExternalResult>,
): Promise<string | undefined> {
  try {
    await cache.write(found.values(), Date.now())
    return undefined
  } catch (error) {
    return rootCause(error)
  }
}
