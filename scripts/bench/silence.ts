import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse, stringify } from 'yaml'
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
interface Config {
  preview: unknown
  health: { assertions: string[] }
  load: object
}

const load = { rate: '60/s', duration: '4s', thresholds: ['response p50 < 5s'] }

/** Fifty rehearsals of the healthy example, each with a load of 4 s. Throws when health finds anything. */
export async function benchSilence(): Promise<string[]> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'rehearse-silence-'))
  try {
    await cp(shop, cwd, { recursive: true })
    const file = path.join(cwd, 'rehearse.yml')
    const config = parse(await readFile(file, 'utf8')) as Config
    const assertions = [...config.health.assertions, ...own]
    const short = {
      preview: config.preview,
      checks: ['health', 'load'],
      health: { assertions },
      load: { ...config.load, ...load },
    }
    await writeFile(file, stringify(short))
    const begun = performance.now()
    for (let run = 1; run <= runs; run++) await rehearse(cwd, run)
    const seconds = (performance.now() - begun) / 1000 / runs
    return [`silence: ${runs} rehearsals of examples/shop of ${seconds.toFixed(1)} s, 0 findings`]
  } finally {
    await rm(cwd, { recursive: true, force: true })
  }
}

async function rehearse(cwd: string, run: number): Promise<void> {
  const env = { SHOP_VERSION: 'healthy' }
  const { code, stdout, stderr } = await runCli(['run', '--json'], { cwd, env })
  if (code !== 0 && code !== 1) throw new Error(`silence: exit code ${code}\n${stderr}`)
  const health = Report.parse(JSON.parse(stdout)).results.filter(({ check }) => check === 'health')
  const loud = health.filter(({ outcome }) => outcome !== 'pass')
  if (health.length !== 3 || loud.length > 0) {
    throw new Error(`silence: in run ${run}: ${JSON.stringify(loud)}\n${stderr}`)
  }
}
