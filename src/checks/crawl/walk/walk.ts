import { setImmediate as breathe } from 'node:timers/promises'
import { Crawler } from './crawler.ts'
import { discover } from './discover.ts'
import { assemble } from './facts/assemble.ts'
import type { WalkResult } from './facts/walk-facts.ts'
import type { WalkSettings } from './settings.ts'
import { WalkState } from './walk-state.ts'

const progressMs = 1000

/** Asked besides the target, because they name pages that nothing may link to. */
const wellKnown = [
  { path: '/robots.txt', expects: 'any' },
  { path: '/sitemap.xml', expects: 'sitemap' },
] as const

/**
 * Visits every URL of the target's origin that can be reached from the target, each once, and tells what is
 * wrong with them and where they are referred to. Asks no other host. Ends at once, with what it has, when it
 * is aborted or a limit is reached; rejects only for a fault of its own.
 */
export async function walk(settings: WalkSettings): Promise<WalkResult> {
  const state = new WalkState(settings)
  const startedAt = settings.now()
  seed(state)
  const crawler = new Crawler(state)
  const cancel = (): void => crawler.stop('aborted')
  const deadline = setTimeout(() => crawler.stop('max-time'), state.limits.timeMs)
  const ticker = setInterval(report(state), progressMs)
  settings.signal.addEventListener('abort', cancel, { once: true })
  if (settings.signal.aborted) cancel()
  try {
    await crawler.run()
    // Pages that wait for the answer of a probe are told in a later turn.
    await breathe()
  } finally {
    clearTimeout(deadline)
    clearInterval(ticker)
    settings.signal.removeEventListener('abort', cancel)
  }
  const durationMs = settings.now() - startedAt
  const { ended: reason, isShell: siteIsShell, unretried } = crawler
  return assemble(state, { reason, siteIsShell, unretried, durationMs })
}

function seed(state: WalkState): void {
  const { target } = state.settings
  const url = new URL(target)
  url.hash = ''
  url.username = ''
  url.password = ''
  const root = discover(state, { url: url.href, expects: 'any', depth: 0, honest: true })
  if (!root) throw new Error(`${target.href} is no URL that can be crawled`)
  state.root = root.id
  state.home = root.id
  for (const { path, expects } of wellKnown) {
    const found = discover(state, {
      url: new URL(path, target).href,
      expects,
      depth: 0,
      honest: true,
    })
    if (found) state.guessed.add(found.id)
  }
}

function report(state: WalkState): () => void {
  let answersBefore = 0
  return () => {
    const { pages, requests, queue, broken, answers, settings } = state
    const ratePerS = (answers - answersBefore) / (progressMs / 1000)
    answersBefore = answers
    settings.onProgress?.({ pages, requests, queued: queue.length, broken, ratePerS })
  }
}
