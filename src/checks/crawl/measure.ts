import { type ChildProcess, spawn } from 'node:child_process'
import type { Observation } from '../../model/check.ts'
import type { Stage } from '../../model/stage.ts'
import { count, formatDuration } from '../../model/units.ts'
import type { CrawlFacts } from './facts.ts'
import type { CrawlOptions } from './options.ts'
import { Tally } from './tally.ts'
import type { CrawlNews, CrawlOrder } from './worker.ts'

/** Crawls the whole target. Ends with what it has when the time is over or the crawler dies. */
export async function measure(
  stage: Stage,
  options: CrawlOptions,
): Promise<Observation<CrawlFacts>> {
  const tally = new Tally(stage.target)
  const ended = await follow(stage, options, tally)
  stage.signal.throwIfAborted()
  const facts = tally.facts()
  if (facts.links + facts.skipped === 0) throw new Error(ended ?? 'no page could be crawled')
  const incomplete = gaps(facts, ended, tally.rootTrouble).join('; ')
  return {
    measurements: [
      { metric: 'crawl.pages', value: facts.pages, unit: 'count' },
      { metric: 'crawl.links', value: facts.links, unit: 'count' },
      { metric: 'crawl.broken', value: facts.broken.length + facts.unlisted, unit: 'count' },
    ],
    facts,
    summary: [
      count(facts.pages, 'page'),
      count(facts.links, 'link'),
      ...(facts.external > 0 ? [`${facts.external} leave the site`] : []),
      ...(facts.skipped > 0 ? [`${facts.skipped} skipped`] : []),
      ...(facts.unasked > 0 ? [`${facts.unasked} of them unasked`] : []),
    ].join(', '),
    ...(incomplete === '' ? {} : { incomplete }),
  }
}

/** What the crawl could not find out, in words. */
function gaps(facts: CrawlFacts, ended: string | undefined, root: string | undefined): string[] {
  return [
    ...(ended === undefined ? [] : [ended]),
    ...(facts.pages === 0
      ? [`no page could be crawled: ${root ?? 'none answered as it should'}`]
      : []),
    ...(facts.limited > 0
      ? [`the site limits its rate (429): ${count(facts.limited, 'URL')} could not be checked`]
      : []),
    ...(facts.unlisted > 0
      ? [`${count(facts.unlisted, 'more broken target')} than can be listed`]
      : []),
  ]
}

/** Runs the worker and feeds the tally. Returns why it ended early; undefined when it did not. */
async function follow(
  stage: Stage,
  options: CrawlOptions,
  tally: Tally,
): Promise<string | undefined> {
  const worker = startWorker(stage)
  const limit = options['max-time']
  const deadline = setTimeout(
    () => settle(`the crawl took longer than ${formatDuration(limit)}`),
    limit,
  )
  const cancel = (): void => settle('the run was cancelled')
  const ticker = setInterval(() => stage.log.progress(tally.progress), 1000)
  const { promise, resolve: settle } = Promise.withResolvers<string | undefined>()
  stage.signal.addEventListener('abort', cancel, { once: true })
  worker.on('message', (news: CrawlNews) => {
    if (news.kind === 'end') settle(undefined)
    else if (news.kind === 'failed') settle(`the crawler stopped: ${news.reason}`)
    else {
      if (isAnswer(news, stage.target)) stage.answered(1)
      tally.add(news)
    }
  })
  worker.once('error', (error) => settle(`the crawler could not start: ${error.message}`))
  worker.once('exit', () => settle(`the crawler died after ${tally.progress}`))
  const order: CrawlOrder = {
    target: stage.target.href,
    external: options.external !== 'ignore',
    ignore: options.ignore,
    ...(stage.access === undefined ? {} : { access: stage.access }),
  }
  worker.send(order, () => {})
  try {
    return await promise
  } finally {
    clearTimeout(deadline)
    clearInterval(ticker)
    stage.signal.removeEventListener('abort', cancel)
    worker.kill('SIGKILL')
  }
}

/** Whether it tells of a page or a link of the site that answered. */
function isAnswer(news: CrawlNews, target: URL): boolean {
  if (news.kind !== 'link' || news.result.state !== 'ok') return false
  return news.result.status > 0 && URL.parse(news.result.url)?.origin === target.origin
}

function startWorker(stage: Stage): ChildProcess {
  const [command, ...args] = stage.program
  const proxies = /^(https?|all|no)_proxy$/i
  const env = Object.entries(process.env).filter(([name]) => !proxies.test(name))
  return spawn(command, [...args, 'crawl-worker'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: Object.fromEntries(env),
  })
}
