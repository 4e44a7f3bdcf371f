import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { Report } from '../../src/model/result.ts'
import { runCli } from '../../test/fixtures/cli/rehearse-cli.ts'

const runs = 50
const shop = path.join(import.meta.dirname, '../../examples/shop')
/** What only the starter of a preview sees. */
const own = [
  'process restarts = 0',
  'process memory < 1GB [continuously]',
  'process descriptors < 80% [continuously]',
  'process threads < 200',
  'process zombies = 0',
  'process cpu per request < 500ms',
  'disk free > 0.1% [continuously]',
  'logs no new errors',
  'logs no stack-traces',
  'logs no out-of-memory',
  'logs no deprecations',
]
const load = { rate: '60/s', duration: '4s', thresholds: ['response p50 < 5s'] }

/** Fifty rehearsals of the healthy example, each with a load of 4 s. Throws when health finds anything. */
export async function benchSilence(): Promise<string[]> {
  const config = parse(await readFile(path.join(shop, 'rehearse.yml'), 'utf8')) as {
    health: { assertions: string[] }
  }
  const sets = [
    `health.assertions=${JSON.stringify([...config.health.assertions, ...own])}`,
    'checks=["health","load"]',
    ...Object.entries(load).map(([key, value]) => `load.${key}=${JSON.stringify(value)}`),
  ].flatMap((text) => ['--set', text])
  const begun = performance.now()
  for (let run = 1; run <= runs; run++) {
    const dir = await mkdtemp(path.join(tmpdir(), 'rehearse-silence-'))
    try {
      const { stdout, stderr } = await runCli(['run', '--json', '--dir', dir, ...sets], {
        cwd: shop,
        env: { SHOP_VERSION: 'healthy' },
      })
      const { results } = Report.parse(JSON.parse(stdout))
      const health = results.filter(({ check }) => check === 'health')
      const loud = health.filter(({ outcome }) => outcome !== 'pass')
      if (health.length !== 3 || loud.length > 0) {
        throw new Error(`silence: in run ${run}: ${JSON.stringify(loud)}\n${stderr}`)
      }
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  }
  const seconds = (performance.now() - begun) / 1000 / runs
  return [`silence: ${runs} rehearsals of examples/shop of ${seconds.toFixed(1)} s, 0 findings`]
}
