import { setTimeout as delay } from 'node:timers/promises'
import type { UserError } from '../../model/errors.ts'
import type { Awaiting } from '../../model/preview.ts'
import type { Exit } from '../../processes/launch.ts'
import { pendingText } from './container-error.ts'
import { containerWatch, type Seen } from './container-watch.ts'
import type { Engine } from './engine.ts'
import { notAnsweringError, notSettledError } from './not-answering-error.ts'
import { publishedAddress } from './published-address.ts'
import { runningContainers } from './running-containers.ts'
import { notPublishedError, serviceMissingError } from './service-error.ts'
import { siteAsker } from './site-asker.ts'

/** Containers that something is starting. */
export interface Rising {
  engine: Engine
  project: string
  /** The service that serves the site, and its port inside. */
  service: string
  port?: number | undefined
  ready: string
  timeoutMs: number
  /** Settles when what starts them has ended. */
  started: Promise<Exit>
  /** What it wrote in the end. */
  startLines: () => string[]
  /** How long that may take, and the error when it fails or takes longer (then without an exit). */
  startLimitMs: number
  startError: (exit: Exit | undefined) => UserError
}

type Watch = ReturnType<typeof containerWatch>
const pauseMs = 250

/**
 * Returns the URL once every container is settled and the site answers; `timeoutMs` counts from the end of
 * what starts them. Throws UserErrors as soon as it is clear that this will not happen, at the latest when
 * the time is over.
 */
export async function waitUntilUp(setting: Awaiting, rising: Rising): Promise<{ url: string }> {
  const watch = containerWatch(setting, rising)
  await untilStarted(setting.signal, rising, watch)
  return await untilReady(setting, rising, watch)
}

async function untilStarted(signal: AbortSignal, rising: Rising, watch: Watch): Promise<void> {
  const deadline = performance.now() + rising.startLimitMs
  let exit: Exit | undefined
  const started = rising.started.then((ended) => (exit = ended))
  for (;;) {
    const ended = exit
    // Also after it has failed: a container that failed tells more than what waited for it.
    await watch.look()
    if (ended?.code === 0) return
    if (ended !== undefined || performance.now() > deadline) throw rising.startError(ended)
    await Promise.race([pause(signal), started])
  }
}

async function untilReady(
  setting: Awaiting,
  rising: Rising,
  watch: Watch,
): Promise<{ url: string }> {
  const deadline = performance.now() + rising.timeoutMs
  const site = siteAsker(setting, rising.ready)
  let told = ''
  try {
    for (;;) {
      const seen = await watch.look()
      const published = publishedBy(seen, rising)
      const asking = published && site.ask(published, deadline - performance.now())
      const answer = asking?.answer
      if (published && answer instanceof URL && seen.verdict.kind === 'settled') {
        const containers = runningContainers(seen.containers)
        await setting.save({ port: published.host, containers })
        return { url: `${answer.origin}/` }
      }
      const pending = seen.verdict.kind === 'waiting' ? seen.verdict.for[0] : undefined
      const text = pending ? pendingText(pending) : ''
      if (text !== '' && text !== told) setting.log.progress(`waiting: ${text}`)
      told = text
      if (performance.now() > deadline && (!asking || answer)) {
        const serving = seen.containers.find(({ service }) => service === rising.service)
        const { path } = await watch.quoteLog(seen.containers, pending ?? serving)
        if (pending || !published || !answer || answer instanceof URL) {
          throw notSettledError(text, rising.timeoutMs, path)
        }
        throw notAnsweringError(answer, { ...rising, published }, path)
      }
      const news = asking && !answer ? [asking.done] : []
      await Promise.race([pause(setting.signal), ...news])
    }
  } finally {
    await site.end()
  }
}

/** Undefined while the service that serves the site is not running. */
function publishedBy({ containers }: Seen, { service, port, startLines }: Rising) {
  const serving = containers.filter((each) => each.service === service)
  if (serving.length === 0) throw serviceMissingError(service, containers, startLines())
  const running = serving.filter(({ status }) => status === 'running')
  const published = publishedAddress(running, port)
  if (!published && running.length > 0) throw notPublishedError(service, port, running)
  return published
}

/** Ends early on an abort, which the next look then tells. */
async function pause(signal: AbortSignal): Promise<void> {
  await delay(pauseMs, undefined, { signal }).catch(() => undefined)
}
