import { rootCause } from '../../../../model/root-cause.ts'
import type { PlannedSession } from '../../../../traffic/traffic-plan.ts'
import type { News, Order } from './messages.ts'
import { OwnSender } from './own-sender.ts'
import type { Share } from './share.ts'

/**
 * Sends one share of a load, in a process of its own that Rehearse started as `load-worker`. Ends when its
 * parent does, whatever it is doing.
 */
export function loadWorker(): void {
  let share: Share | undefined
  let sender: OwnSender | undefined
  const sessions: PlannedSession[] = []

  const prepare = async () => {
    if (!share) throw new Error('no share of the load came')
    const events = {
      ended: (answered: number, unanswered: number) =>
        tell({ kind: 'ended', answered, unanswered }),
      second: (second: Extract<News, { kind: 'second' }>['second']) =>
        tell({ kind: 'second', second }),
      tripped: () => tell({ kind: 'tripped' }),
    }
    const own = { ...share, plan: { ...share.plan, sessions } }
    sender = await OwnSender.open(own, events, () => performance.now())
    sender.outcome.then((outcome) => tell({ kind: 'outcome', outcome }), failed)
    tell({ kind: 'ready' })
  }
  // A terminal interrupts every process at it; the parent decides what becomes of the load.
  process.on('SIGINT', () => {})
  process.once('disconnect', () => process.exit(0))
  process.once('uncaughtException', failed)
  process.on('message', (order: Order) => {
    switch (order.kind) {
      case 'share':
        share = order.share
        break
      case 'sessions':
        for (const session of order.sessions) sessions.push(session)
        break
      case 'prepare':
        prepare().catch(failed)
        break
      case 'start': {
        const inMs = Number(BigInt(order.at) - process.hrtime.bigint()) / 1e6
        sender?.start(performance.now() + inMs)
        break
      }
      case 'halt':
        sender?.halt()
        break
    }
  })
}

function failed(error: unknown): void {
  const reason = rootCause(error).slice(0, 300)
  // That is what it could not do, whichever process it was.
  const own = reason.startsWith('generator saturated')
  tell({ kind: 'failed', reason: own ? reason : `a process of the load failed: ${reason}` })
  setImmediate(() => process.exit(1))
}

function tell(news: News): void {
  if (process.connected) process.send?.(news)
}
