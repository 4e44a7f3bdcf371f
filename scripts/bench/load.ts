import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import autocannon from 'autocannon'
import { percentile } from '../../src/checks/load/engine/histogram.ts'
import { runLoad } from '../../src/checks/load/engine/run-load.ts'

const rate = 100
const seconds = 10
const serviceMs = 5
const frozenMs = 1000
const everyMs = 5000
const percents = [50, 90, 99] as const
const server = path.join(import.meta.dirname, '../../test/fixtures/servers/frozen-process.ts')

type Times = Record<(typeof percents)[number], number>

/**
 * The truth test: a server that stands still for 1 s in every 5 s, loaded with 100 requests per second for
 * 10 s. What visitors would see has a closed form; printed are the figures of Rehearse and of autocannon's
 * own rate mode, each with its ratio to that truth. Throws when Rehearse strays by more than 10 % at p90 or
 * p99; at p50 the 5 ms of the server are too few to hold the machine's own delays against it.
 */
export async function benchLoad(): Promise<string[]> {
  const ours = await withServer(rehearse)
  const [corrected, plain] = await Promise.all([
    withServer((url) => rateMode(url, false)),
    withServer((url) => rateMode(url, true)),
  ])
  const lines = [
    `load: a server frozen ${frozenMs} ms in every ${everyMs} ms, ${rate}/s for ${seconds} s`,
    row('truth (closed form)', truth()),
    row('rehearse', ours),
    row('autocannon -R', corrected),
    row('autocannon -R -C', plain),
  ]
  const strayed = ([90, 99] as const).filter(
    (percent) => Math.abs(ours[percent] / truth()[percent] - 1) > 0.1,
  )
  if (strayed.length > 0)
    throw new Error([...lines, '  rehearse strays by more than 10 %'].join('\n'))
  return lines
}

/** Arrivals of a fraction `frozenMs / everyMs` meet the standstill, and wait for the rest of it. */
function truth(): Times {
  const share = frozenMs / everyMs
  return timesBy((percent) => {
    const beyond = 1 - percent / 100
    return serviceMs + (beyond >= share ? 0 : frozenMs * (1 - beyond / share))
  })
}

async function rehearse(url: URL): Promise<Times> {
  const requests = rate * seconds
  const { total } = await runLoad({
    target: {
      protocol: 'http:',
      address: url.hostname,
      port: Number(url.port),
      headers: { Host: url.host },
    },
    plan: {
      ratePerS: rate,
      durationMs: seconds * 1000,
      timeoutMs: 10_000,
      requests,
      paths: { '/': 1 },
    },
    requestTarget: (text) => text,
    pool: { size: 2 * rate, capped: false },
    now: () => performance.now(),
    signal: new AbortController().signal,
    answered: () => {},
    progress: () => {},
  })
  return timesBy((percent) => percentile(total.response, percent) ?? Number.NaN)
}

async function rateMode(url: URL, ignoreCoordinatedOmission: boolean): Promise<Times> {
  const { latency } = await autocannon({
    url: url.href,
    overallRate: rate,
    connections: 10,
    duration: seconds,
    ignoreCoordinatedOmission,
  })
  return { 50: latency.p50, 90: latency.p90, 99: latency.p99 }
}

async function withServer<T>(work: (url: URL) => Promise<T>): Promise<T> {
  const child = fork(server, [String(frozenMs), String(everyMs)])
  try {
    const exit = once(child, 'exit').then(() => Promise.reject(new Error('the server ended')))
    exit.catch(() => {})
    const [href]: unknown[] = await Promise.race([once(child, 'message'), exit])
    return await work(new URL(String(href)))
  } finally {
    if (child.connected) child.disconnect()
  }
}

function timesBy(of: (percent: number) => number): Times {
  return { 50: of(50), 90: of(90), 99: of(99) }
}

function row(name: string, times: Times): string {
  const exact = truth()
  const cells = percents.map((percent) => {
    const ratio = (times[percent] / exact[percent]).toFixed(2)
    return `p${percent} ${times[percent].toFixed(0).padStart(5)} ms (${ratio}×)`
  })
  return `  ${name.padEnd(20)} ${cells.join('  ')}`
}
