import { assertNode } from './bundle/assert-node.ts'

/** Each returns lines for people, and throws when what it measures is not good enough. */
const benches: Readonly<Record<string, () => Promise<string[]>>> = {
  'start-up': async () => (await import('./bench/start-up.ts')).benchStartUp(),
  readiness: async () => (await import('./bench/readiness.ts')).benchReadiness(),
  watchdog: async () => (await import('./bench/watchdog.ts')).benchWatchdog(),
  'traffic-plan': async () => (await import('./bench/traffic-plan.ts')).benchTrafficPlan(),
  load: async () => (await import('./bench/load.ts')).benchLoad(),
  leak: async () => (await import('./bench/leak.ts')).benchLeak(),
  report: async () => (await import('./bench/report.ts')).benchReport(),
  health: async () => (await import('./bench/health.ts')).benchHealth(),
  silence: async () => (await import('./bench/silence.ts')).benchSilence(),
  fuzz: async () => (await import('./bench/fuzz.ts')).benchFuzz(),
  crawl: async () => (await import('./bench/crawl.ts')).benchCrawl(),
  pages: async () => (await import('./bench/pages.ts')).benchPages(),
  learn: async () => (await import('./bench/learn.ts')).benchLearn(),
  audit: async () => (await import('./bench/audit.ts')).benchAudit(),
  fidelity: async () => (await import('./bench/fidelity.ts')).benchFidelity(),
}

assertNode()
const [wanted] = process.argv.slice(2)
if (wanted !== undefined && !Object.hasOwn(benches, wanted)) {
  console.error(`There is no bench ${wanted}; there are ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 2
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted !== undefined && wanted !== name) continue
    try {
      console.log((await bench()).join('\n'))
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    }
  }
}
