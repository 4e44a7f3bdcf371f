import path from 'node:path'
import { processCount } from '../../../src/checks/load/engine/crew/process-count.ts'
import { runLoad } from '../../../src/checks/load/engine/run-load.ts'
import type { TrafficPlan } from '../../../src/traffic/traffic-plan.ts'

const root = path.join(import.meta.dirname, '../../..')

/** A load of "/" at a constant rate, as the load check would send it on a machine with two processors. */
export function sendEvenly(
  url: URL,
  load: { perS: number; seconds: number; connections: number; processes?: number },
): ReturnType<typeof runLoad> {
  const { perS, seconds, connections } = load
  return runLoad({
    plan: evenPlan(perS, seconds),
    timeoutMs: 10_000,
    target: {
      protocol: 'http:',
      address: url.hostname,
      port: Number(url.port),
      hostname: url.hostname,
      headers: { Host: url.host, 'User-Agent': 'Rehearse', 'X-Rehearse-Run': 'bench' },
    },
    routes: {},
    pool: { size: connections, capped: false },
    processes: load.processes ?? processCount(perS, 2),
    program: [process.execPath, path.join(root, 'src/cli.ts')],
    abortWhen: () => undefined,
    now: () => performance.now(),
    signal: new AbortController().signal,
    answered: () => {},
    progress: () => {},
  })
}

/** Made by hand: rehearse.yml could not ask for as much as a bench does. */
function evenPlan(perS: number, seconds: number): TrafficPlan {
  const durationMs = seconds * 1000
  const step = { route: 0, path: '/', gapMs: 0, stage: 0 }
  const sessions = Array.from({ length: perS * seconds }, (_, index) => ({
    startMs: (index * 1000) / perS,
    steps: [step],
  }))
  return {
    source: 'paths',
    seed: 1,
    digest: '0'.repeat(64),
    routes: [{ method: 'GET', template: '/' }],
    stages: [
      { kind: 'steady', name: 'steady', startMs: 0, durationMs, fromPerS: perS, toPerS: perS },
    ],
    durationMs,
    requests: sessions.length,
    sessions,
    ownRatePerS: perS,
  }
}
