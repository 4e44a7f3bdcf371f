import { type ChildProcess, spawn } from 'node:child_process'
import type { Stage } from '../../../model/stage.ts'
import { count } from '../../../model/units.ts'
import type { BrokenExternal, ExternalFacts } from '../facts.ts'
import { matchesAny } from '../matches-any.ts'
import { isPrivateHost } from '../private-host.ts'
import type { ExternalLink } from '../walk/facts/walk-facts.ts'
import { interleaved } from './interleaved.ts'
import type { ExternalNews, ExternalOrder } from './order.ts'

export interface ExternalSettings {
  /** False: no other site is asked at all. */
  isWanted: boolean
  ignore: readonly string[]
  timeMs: number
}

const mostBroken = 2000

/** Asks every link that leaves the site once. Ends with what it has when the time is over. */
export async function checkExternal(
  stage: Stage,
  links: readonly ExternalLink[],
  { isWanted, ignore, timeMs }: ExternalSettings,
): Promise<ExternalFacts> {
  // A link of the site may not make us ask our own network.
  const wanted = links.filter(({ url }) => {
    const host = URL.parse(url)?.hostname
    return isWanted && host !== undefined && !isPrivateHost(host) && !matchesAny(ignore, url)
  })
  const facts: ExternalFacts = {
    found: links.length,
    checked: 0,
    skipped: links.length - wanted.length,
    broken: [],
    unlisted: 0,
  }
  if (wanted.length === 0 || stage.signal.aborted) return facts
  const byUrl = new Map(wanted.map((link) => [link.url, link]))
  const order = { urls: interleaved([...byUrl.keys()]) }
  const ended = await follow(stage, order, timeMs, (news) => {
    const link = byUrl.get(news.result.url)
    if (!link) return
    byUrl.delete(link.url)
    facts.checked++
    stage.log.progress(`${facts.checked} of ${wanted.length} links that leave the site`)
    if (!news.result.isBroken) return
    if (facts.broken.length < mostBroken) facts.broken.push(brokenOf(link, news.result))
    else facts.unlisted++
  })
  facts.broken.sort((one, other) => (one.url < other.url ? -1 : 1))
  if (byUrl.size > 0) {
    const why = ended ?? 'the checker left them out'
    facts.ended = `${count(byUrl.size, 'link')} that leave the site could not be checked: ${why}`
  }
  return facts
}

type Answered = Extract<ExternalNews, { kind: 'link' }>

function brokenOf(link: ExternalLink, { status, reason }: Answered['result']): BrokenExternal {
  const { url, parentCount, parents } = link
  return { url, status, ...(reason === undefined ? {} : { reason }), parentCount, parents }
}

/** Runs the worker. Returns why it ended early; undefined when it did not. */
async function follow(
  stage: Stage,
  order: ExternalOrder,
  timeMs: number,
  onLink: (news: Answered) => void,
): Promise<string | undefined> {
  const worker = startWorker(stage)
  const { promise, resolve: settle } = Promise.withResolvers<string | undefined>()
  const deadline = setTimeout(() => settle('the time was over'), timeMs)
  const cancel = (): void => settle('the run was cancelled')
  stage.signal.addEventListener('abort', cancel, { once: true })
  worker.on('message', (news: ExternalNews) => {
    if (news.kind === 'end') settle(undefined)
    else if (news.kind === 'failed') settle(news.reason)
    else onLink(news)
  })
  worker.once('error', (error) => settle(`the checker could not start: ${error.message}`))
  worker.once('exit', () => settle('the checker died'))
  worker.send(order, () => {})
  try {
    return await promise
  } finally {
    clearTimeout(deadline)
    stage.signal.removeEventListener('abort', cancel)
    worker.kill('SIGKILL')
  }
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
