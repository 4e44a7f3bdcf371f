import autocannon from 'autocannon'
import { percentile } from '../../../src/checks/load/engine/histogram.ts'
import { sendEvenly } from './run.ts'
import { type BenchServer, withServer } from './with-server.ts'

const serviceMs = 5
const frozenMs = 1000
const everyMs = 5000
const percents = [50, 90, 99] as const
/** How far a figure may be from the truth. */
const most = 0.1

export type Times = Record<(typeof percents)[number], number>

export interface TruthRun {
  perS: number
  truth: Times
  seen: Times
  lagP99Ms: number
}

/**
 * Loads a server that stands still for 1 s in every 5 s. What visitors would see has a closed form at p90 and p99;
 * at p50 it is what the server's own log says: it waits to some thousandths, but a busy machine may hold it up.
 */
export async function truthRun(perS: number, seconds: number): Promise<TruthRun> {
  return await withFrozen(async ({ url, ask }) => {
    // Two seconds of arrivals can be in flight at once: one that waits, one that is answered.
    const { total, generator } = await sendEvenly(url, { perS, seconds, connections: 2 * perS })
    const log = ((await ask()) as number[]).toSorted((a, b) => a - b)
    return {
      perS,
      truth: { ...closedForm(), 50: log[Math.ceil(log.length / 2) - 1] ?? Number.NaN },
      seen: timesBy((percent) => percentile(total.response, percent) ?? Number.NaN),
      lagP99Ms: generator.lagP99Ms,
    }
  })
}

/** The same with autocannon's rate mode; `corrected` as it corrects by itself. */
export async function rateMode(perS: number, seconds: number, corrected: boolean): Promise<Times> {
  return await withFrozen(async ({ url }) => {
    const { latency } = await autocannon({
      url: url.href,
      overallRate: perS,
      connections: 10,
      duration: seconds,
      ignoreCoordinatedOmission: !corrected,
    })
    return { 50: latency.p50, 90: latency.p90, 99: latency.p99 }
  })
}

export function strays({ truth, seen }: Pick<TruthRun, 'truth' | 'seen'>): boolean {
  return percents.some((percent) => Math.abs(seen[percent] / truth[percent] - 1) > most)
}

/** "p50 5.4 ms (1.04×)  p90 505 ms (1.00×)  p99 955 ms (1.00×)" */
export function figures(times: Times, truth: Times): string {
  return percents
    .map((percent) => {
      const ratio = (times[percent] / truth[percent]).toFixed(2)
      const ms = times[percent].toFixed(times[percent] < 10 ? 1 : 0)
      return `p${percent} ${ms.padStart(4)} ms (${ratio}×)`
    })
    .join('  ')
}

/** Arrivals of a fraction `frozenMs / everyMs` meet the standstill, and wait for the rest of it. */
export function closedForm(): Times {
  const share = frozenMs / everyMs
  return timesBy((percent) => {
    const beyond = 1 - percent / 100
    return serviceMs + (beyond >= share ? 0 : frozenMs * (1 - beyond / share))
  })
}

function withFrozen<T>(work: (server: BenchServer) => Promise<T>): Promise<T> {
  return withServer('frozen-process.ts', [frozenMs, everyMs], work)
}

function timesBy(of: (percent: number) => number): Times {
  return { 50: of(50), 90: of(90), 99: of(99) }
}
