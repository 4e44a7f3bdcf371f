import { rootCause } from '../../../model/root-cause.ts'
import type { AuditNews, AuditOrder } from './messages.ts'
import { runLighthouse } from './run-lighthouse.ts'

/**
 * Runs Lighthouse once, in a process of its own that Rehearse started as `audit-worker`: one that hangs or dies costs
 * one page, and takes its memory with it. Ends when its parent does.
 */
export function auditWorker(): void {
  // A terminal interrupts every process at it; the parent decides what becomes of the run.
  process.on('SIGINT', () => {})
  process.once('disconnect', () => process.exit(0))
  process.once('uncaughtException', failed)
  process.once('unhandledRejection', failed)
  process.once('message', (order: AuditOrder) => {
    runLighthouse(order, tell).then((text) => tell({ kind: 'result', text }), failed)
  })
}

function failed(error: unknown): void {
  tell({ kind: 'failed', reason: rootCause(error).slice(0, 300) })
  setImmediate(() => process.exit(1))
}

function tell(news: AuditNews): void {
  if (process.connected) process.send?.(news)
}
