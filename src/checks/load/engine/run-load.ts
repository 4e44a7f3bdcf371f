import type { LoadFacts } from '../facts.ts'
import { Breaker, windowMs } from './breaker.ts'
import { Dispatcher } from './dispatcher.ts'
import { percentile } from './histogram.ts'
import { openPool, type PinnedTarget } from './pool.ts'
import { progressLine } from './progress.ts'
import { Recorder } from './recorder.ts'
import type { Ending, LoadRequest } from './request.ts'
import { fireArrivals } from './scheduler.ts'
import { untilAborted } from './until-aborted.ts'
import { weightedOrder } from './weighted-order.ts'

export interface LoadRun {
  target: PinnedTarget
  plan: LoadFacts['plan']
  /** What stands in the request line for each path of the plan. */
  requestTarget: (path: string) => string
  pool: { size: number; capped: boolean }
  now: () => number
  signal: AbortSignal
  progress: (text: string) => void
  /** Hears of each request that ended: 1 with a complete answer, else 0. */
  answered: (count: number) => void
}

/**
 * Sends the plan and tells what became of each request. Throws when the signal is aborted, and when this
 * machine ran out of what sending needs.
 */
export async function runLoad(run: LoadRun): Promise<Omit<LoadFacts, 'run' | 'address'>> {
  const { plan, now, signal } = run
  if (signal.aborted) throw new Error('the load was cancelled', { cause: signal.reason })
  const pool = await openPool(run.target, run.pool.size, now)
  const halt = new AbortController()
  const cancel = () => halt.abort()
  signal.addEventListener('abort', cancel)
  const cpuBefore = process.cpuUsage()
  const start = now()
  const recorder = new Recorder(plan, start)
  const breaker = new Breaker(start)
  let stopped: LoadFacts['stopped']
  let localFault: string | undefined
  let fired = 0

  const ended = (request: LoadRequest, ending: Ending) => {
    recorder.ended(request, ending)
    run.answered('error' in ending ? 0 : 1)
    if ('error' in ending && ending.localFault) localFault ??= ending.message
    const tripped = stopped ? undefined : breaker.add(ending)
    if (tripped) stopped = { afterMs: Math.round(ending.end - start), windowMs, ...tripped }
    if (!halt.signal.aborted && (tripped || localFault !== undefined)) {
      halt.abort()
      dispatcher.halt()
    }
  }
  const dispatcher = new Dispatcher({
    connections: pool.connections,
    timeoutMs: plan.timeoutMs,
    requestTarget: run.requestTarget,
    now,
    ended,
  })
  const nextPath = weightedOrder(plan.paths)
  const fire = (_index: number, due: number) => {
    fired++
    recorder.fired(dispatcher.fire(nextPath(), due))
  }
  const tell = setInterval(() => {
    const load = { elapsedMs: now() - start, durationMs: plan.durationMs, fired }
    run.progress(progressLine({ ...load, planned: plan.requests, total: recorder.total }))
  }, 1000)

  try {
    const arrivals = { count: plan.requests, ratePerS: plan.ratePerS, start, now, fire }
    const work = fireArrivals(arrivals, halt.signal).then(() => dispatcher.drained())
    await untilAborted(work, signal)
    if (localFault !== undefined) throw new Error(`generator saturated: ${localFault}`)
    const cpu = process.cpuUsage(cpuBefore)
    return {
      plan,
      ...recorder.facts(),
      generator: {
        lagP99Ms: percentile(recorder.lag.buckets(), 99) ?? 0,
        connections: run.pool.size,
        connectionsCapped: run.pool.capped,
        queueMax: dispatcher.queueMax,
        cpu: Number(((cpu.user + cpu.system) / 1000 / (now() - start)).toFixed(3)),
      },
      ...(stopped ? { stopped } : {}),
    }
  } finally {
    clearInterval(tell)
    signal.removeEventListener('abort', cancel)
    dispatcher.abandon()
    await pool.close()
  }
}
