import { spawn } from 'node:child_process'
import { formatDuration } from '../../../../model/units.ts'
import type { LinkNews, LinkOrder } from './link-order.ts'
import { withoutProxies } from './proxies.ts'

export interface Work {
  /** The command line that starts Rehearse itself. */
  program: readonly [command: string, ...args: string[]]
  env: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
  order: LinkOrder
  /** Milliseconds after which the worker is killed. */
  limitMs: number
  onNews: (news: LinkNews) => void
}

/** Threads that look up names: the usual four stand still as soon as four names take long. */
const lookupThreads = '16'

/**
 * Runs a worker to its end and passes on what it tells. Returns why it ended early; undefined when it did
 * not. Never throws: what was told until then holds, whatever becomes of the worker.
 */
export async function followWorker(work: Work): Promise<string | undefined> {
  if (work.signal.aborted) return 'the run was cancelled'
  const [command, ...args] = work.program
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  const worker = spawn(command, [...args, 'link-worker'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...withoutProxies(work.env), UV_THREADPOOL_SIZE: lookupThreads },
  })
  worker.on('message', (news: LinkNews) => {
    if (news.kind === 'end') resolve(undefined)
    else if (news.kind === 'failed') resolve(`the link checker stopped: ${news.reason}`)
    else work.onNews(news)
  })
  worker.on('error', (error) => resolve(`the link checker could not start: ${error.message}`))
  worker.once('exit', () => resolve('the link checker died'))
  const cancel = (): void => resolve('the run was cancelled')
  work.signal.addEventListener('abort', cancel, { once: true })
  const limit = setTimeout(
    () => resolve(`the link checker took longer than ${formatDuration(work.limitMs)}`),
    work.limitMs,
  )
  worker.send(work.order, () => {})
  try {
    return await promise
  } finally {
    clearTimeout(limit)
    work.signal.removeEventListener('abort', cancel)
    worker.kill('SIGKILL')
  }
}
