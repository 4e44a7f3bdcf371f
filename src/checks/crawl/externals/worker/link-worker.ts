import { lookup } from 'node:dns/promises'
import { rootCause } from '../../../../model/root-cause.ts'
import { askAll } from '../asking/ask-all.ts'
import { readMarkdown } from '../markdown/read-markdown.ts'
import type { LinkNews, LinkOrder } from './link-order.ts'

/**
 * Runs linkinator in a process of its own, started by Rehearse as `link-worker` with one order as message:
 * linkinator has no deadline and takes the dispatcher of its whole thread; here none of that can take the
 * rehearsal with it. Ends when its parent does.
 */
export function linkWorker(): void {
  process.once('disconnect', () => process.exit(0))
  process.once('uncaughtException', failed)
  process.once('message', (order: LinkOrder) => {
    carryOut(order).then(() => tell({ kind: 'end' }), failed)
  })
}

function failed(error: unknown): void {
  tell({ kind: 'failed', reason: rootCause(error).slice(0, 300) })
  setImmediate(() => process.exit(1))
}

function tell(news: LinkNews): void {
  if (process.connected) process.send?.(news)
}

async function carryOut(order: LinkOrder): Promise<void> {
  if (order.kind === 'markdown') {
    await readMarkdown(order, tell)
    return
  }
  const { urls, limits, allow, proxies } = order
  await askAll(
    {
      urls,
      limits,
      allow,
      proxies,
      lookup: (name) => lookup(name, { all: true }),
      now: () => performance.now(),
    },
    (result) => tell({ kind: 'result', result }),
  )
}
