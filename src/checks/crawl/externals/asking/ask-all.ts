import { AsyncLocalStorage } from 'node:async_hooks'
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici'
import { rootCause } from '../../../../model/root-cause.ts'
import { type Lookup, Resolver } from '../address/resolver.ts'
import type { ExternalLimits } from '../external-limits.ts'
import type { ExternalResult } from '../external-result.ts'
import { interleave } from '../interleave.ts'
import type { Proxies } from '../worker/proxies.ts'
import { Asker } from './asker.ts'
import { judgeTrace } from './judge-trace.ts'
import { ListChecker } from './list-checker.ts'
import { listPage } from './list-page.ts'
import { mediate } from './mediate.ts'
import { outsideAgent } from './outside-agent.ts'
import { Trace } from './trace.ts'

export interface Question {
  /** Distinct http(s) URLs as WHATWG writes them, without fragments. */
  urls: readonly string[]
  limits: ExternalLimits
  /** Hosts that may be asked although they are not on the public internet. */
  allow: readonly string[]
  proxies: Proxies
  lookup: Lookup
  /** Monotonic milliseconds. */
  now: () => number
  signal?: AbortSignal
}

const listLength = 500
/** Lists under way at once, so that one slow host does not hold up the next ones. */
const listsAtOnce = 4
const userAgent = 'Rehearse (checks links; asks each URL once)'

/**
 * Asks every URL by linkinator and tells each result as soon as it is known. What seems broken is told as
 * undecided first and asked once more at the end. Replaces the dispatcher of the whole thread while it runs.
 */
export async function askAll(
  question: Question,
  tell: (result: ExternalResult) => void,
): Promise<void> {
  const { limits, proxies } = question
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(new Error('over')), limits.totalMs)
  const signal = question.signal
    ? AbortSignal.any([deadline.signal, question.signal])
    : deadline.signal
  const resolver = new Resolver(question.lookup, question.allow)
  const proxied = proxies.http !== undefined || proxies.https !== undefined
  const current = new AsyncLocalStorage<Trace>()
  const pages = new Map<string, string>()
  const agent = outsideAgent(limits, resolver, proxies)
  const before = getGlobalDispatcher()
  const round = async (urls: readonly string[], each: (result: ExternalResult) => void) => {
    const asker = new Asker({ limits, resolver, proxied, signal, now: question.now })
    setGlobalDispatcher(agent.compose(mediate({ current, asker, pages })))
    await inLists(urls, (list) => askList(list, current, pages, each))
  }
  try {
    const suspects = new Map<string, ExternalResult>()
    await round(question.urls, (result) => {
      if (result.verdict === 'broken') suspects.set(result.url, result)
      tell(result.verdict === 'broken' ? unconfirmed(result) : result)
    })
    if (suspects.size === 0 || signal.aborted) return
    resolver.forgetFailures()
    await round([...suspects.keys()], (result) => {
      const first = suspects.get(result.url)
      // A second look that could not be taken leaves the first one standing, as a suspicion.
      const looked = !signal.aborted || result.verdict !== 'undecided'
      tell(looked || !first ? result : unconfirmed(first))
    })
  } finally {
    clearTimeout(timer)
    setGlobalDispatcher(before)
    await agent.destroy()
  }
}

function unconfirmed(result: ExternalResult): ExternalResult {
  return {
    ...result,
    verdict: 'undecided',
    reason: `${result.reason ?? ''}, but could not be asked a second time`,
  }
}

async function inLists(
  urls: readonly string[],
  ask: (list: readonly string[]) => Promise<void>,
): Promise<void> {
  const mixed = interleave(urls, (url) => URL.parse(url)?.host ?? '')
  const lists: string[][] = []
  for (let at = 0; at < mixed.length; at += listLength) lists.push(mixed.slice(at, at + listLength))
  const work = async (): Promise<void> => {
    for (let list = lists.shift(); list; list = lists.shift()) await ask(list)
  }
  await Promise.all(Array.from({ length: listsAtOnce }, work))
}

async function askList(
  urls: readonly string[],
  current: AsyncLocalStorage<Trace>,
  pages: Map<string, string>,
  each: (result: ExternalResult) => void,
): Promise<void> {
  const page = listPage(urls)
  const traces = new Map(urls.map((url) => [url, new Trace(url)]))
  const checker = new ListChecker(current, traces)
  checker.on('link', ({ url, failureDetails }) => {
    const trace = traces.get(url)
    if (!trace) return
    traces.delete(url)
    const failure = failureDetails?.find((detail) => detail instanceof Error)
    each(judgeTrace(trace, failure ? rootCause(failure) : 'could not be asked'))
  })
  pages.set(page.url, page.html)
  await checker.check({
    path: page.url,
    recurse: false,
    retry: false,
    retryErrors: false,
    concurrency: urls.length + 1,
    userAgent,
  })
  pages.delete(page.url)
  for (const trace of traces.values()) each(judgeTrace(trace, 'could not be asked'))
}
