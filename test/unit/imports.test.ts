import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')

const Cruise = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
})

interface Cruised {
  files: number
  violations: string[]
  rules: string[]
}

function cruise(folder: string): Cruised {
  const config = path.join(root, '.dependency-cruiser.cjs')
  const args = [cruiser, '--config', config, '--output-type', 'json', 'src']
  const done = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    timeout: 120_000,
  })
  if (done.error || done.stdout === '') throw new Error(done.stderr, { cause: done.error })
  const { summary } = Cruise.parse(JSON.parse(done.stdout))
  const violations = summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`,
  )
  const rules = summary.ruleSetUsed.forbidden.map(({ name }) => name)
  return { files: summary.totalCruised, violations, rules }
}

/** A small program that keeps every rule. */
const clean: Record<string, string> = {
  'package.json': JSON.stringify({
    name: 'planted',
    type: 'module',
    dependencies: { zod: '1.0.0', '@actions/core': '1.0.0', yaml: '1.0.0' },
    devDependencies: { vitest: '1.0.0' },
  }),
  'src/cli.ts': "import { run } from './run.ts'\nrun()\n",
  'src/index.ts': "export { run } from './run.ts'\n",
  'src/run.ts': "export const run = async () => (await import('./main.ts')).main()\n",
  'src/main.ts': "import { rehearse } from './rehearse.ts'\nexport const main = () => rehearse()\n",
  'src/rehearse.ts': [
    "import './config/schema.ts'",
    "import './checks/in-order.ts'",
    "import './previews/index.ts'",
    "import './hosts/index.ts'",
    "import './report/markdown.ts'",
    "import './traffic/plan.ts'",
    'export const rehearse = () => {}',
    '',
  ].join('\n'),
  'src/model/result.ts':
    "import { z } from 'zod'\nexport const result = z\nexport type Result = 1\n",
  'src/traffic/plan.ts':
    "import type { Result } from '../model/result.ts'\nexport type Plan = Result\n",
  'src/browser/find-browser.ts':
    "import type { Result } from '../model/result.ts'\nexport type Found = Result\n",
  'src/report/markdown.ts':
    "import type { Result } from '../model/result.ts'\nexport type M = Result\n",
  'src/config/schema.ts':
    "import { crawl } from '../checks/crawl/index.ts'\nexport const s = crawl\n",
  'src/checks/in-order.ts':
    "export { crawl } from './crawl/index.ts'\nexport { health } from './health/index.ts'\n",
  'src/checks/crawl/index.ts':
    "import { judge } from './judge.ts'\nimport type { Found } from '../../browser/find-browser.ts'\nexport const crawl = judge\nexport type F = Found\n",
  'src/checks/crawl/judge.ts':
    "import type { Result } from '../../model/result.ts'\nexport const judge = (r: Result) => r\n",
  'src/checks/health/index.ts':
    "import fs from 'node:fs'\nexport { dns } from './kinds/dns/index.ts'\nexport const health = fs\nexport type Health = 1\n",
  'src/checks/health/kinds/dns/index.ts': 'export const dns = 1\nexport type Dns = 1\n',
  'src/previews/index.ts': "export { up } from './static/up.ts'\n",
  'src/previews/shared.ts': "import 'yaml'\nexport const shared = 1\n",
  'src/previews/static/up.ts': "export { shared as up } from '../shared.ts'\n",
  'src/hosts/index.ts':
    "export { github } from './github/index.ts'\nexport { local } from './local/index.ts'\n",
  'src/hosts/github/index.ts':
    "import core from '@actions/core'\nexport const github = core\nexport type G = 1\n",
  'src/hosts/local/index.ts': "import os from 'node:os'\nexport const local = os\n",
}

/** One file per violation, and the only complaint it may cause. Each is imported, so that none is an orphan. */
const planted: readonly { file: string; source: string; complaint: string }[] = [
  {
    file: 'src/model/a.ts',
    source: "import type { Health } from '../checks/health/index.ts'\nexport type A = Health\n",
    complaint: 'model-imports-only-zod: src/model/a.ts -> src/checks/health/index.ts',
  },
  {
    file: 'src/model/b.ts',
    source: "import 'yaml'\n",
    complaint: 'model-imports-only-zod: src/model/b.ts -> node_modules/yaml/index.js',
  },
  {
    file: 'src/report/c.ts',
    source: "import { readFileSync } from 'node:fs'\nexport const c = readFileSync\n",
    complaint: 'pure-code-has-no-node: src/report/c.ts -> fs',
  },
  {
    file: 'src/report/d.ts',
    source: "import type { Stats } from 'fs'\nexport type D = Stats\n",
    complaint: 'pure-code-has-no-node: src/report/d.ts -> fs',
  },
  {
    file: 'src/checks/health/judge.ts',
    source: "import { hostname } from 'node:os'\nexport const judge = hostname\n",
    complaint: 'pure-code-has-no-node: src/checks/health/judge.ts -> os',
  },
  {
    file: 'src/hosts/local/e.ts',
    source: "export const e = () => import('@actions/core')\n",
    complaint:
      'github-only-in-its-host: src/hosts/local/e.ts -> node_modules/@actions/core/index.js',
  },
  {
    file: 'src/checks/crawl/f.ts',
    source: "import type { Health } from '../health/index.ts'\nexport type F = Health\n",
    complaint: 'siblings-are-strangers: src/checks/crawl/f.ts -> src/checks/health/index.ts',
  },
  {
    file: 'src/checks/health/kinds/tls/k.ts',
    source: "import type { Dns } from '../dns/index.ts'\nexport type K = Dns\n",
    complaint:
      'kinds-are-strangers: src/checks/health/kinds/tls/k.ts -> src/checks/health/kinds/dns/index.ts',
  },
  {
    file: 'src/hosts/local/g.ts',
    source: "import type { G } from '../github/index.ts'\nexport type L = G\n",
    complaint: 'siblings-are-strangers: src/hosts/local/g.ts -> src/hosts/github/index.ts',
  },
  {
    file: 'src/previews/command/h.ts',
    source: "export * from '../static/up.ts'\n",
    complaint: 'siblings-are-strangers: src/previews/command/h.ts -> src/previews/static/up.ts',
  },
  {
    file: 'src/previews/i.ts',
    source: "import type { Health } from '../checks/health/index.ts'\nexport type I = Health\n",
    complaint: 'parts-import-the-model-only: src/previews/i.ts -> src/checks/health/index.ts',
  },
  {
    file: 'src/checks/crawl/p.ts',
    source: "import type { Plan } from '../../traffic/plan.ts'\nexport type P = Plan\n",
    complaint: 'traffic-is-for-the-load: src/checks/crawl/p.ts -> src/traffic/plan.ts',
  },
  {
    file: 'src/traffic/r.ts',
    source: "import type { Found } from '../browser/find-browser.ts'\nexport type R = Found\n",
    complaint: 'browser-is-for-checks: src/traffic/r.ts -> src/browser/find-browser.ts',
  },
  {
    file: 'src/processes/q.ts',
    source: "import type { Health } from '../checks/health/index.ts'\nexport type Q = Health\n",
    complaint: 'ground-imports-the-model-only: src/processes/q.ts -> src/checks/health/index.ts',
  },
  {
    file: 'src/config/j.ts',
    source: "export { local } from '../hosts/local/index.ts'\n",
    complaint: 'config-imports-the-parts-it-sums: src/config/j.ts -> src/hosts/local/index.ts',
  },
  {
    file: 'src/k.ts',
    source: "export { main } from './main.ts'\n",
    complaint: 'main-is-started-by-the-entries: src/k.ts -> src/main.ts',
  },
  {
    file: 'src/l.ts',
    source: "export { run } from './index.ts'\n",
    complaint: 'entries-are-not-imported: src/l.ts -> src/index.ts',
  },
  {
    file: 'src/m.ts',
    source: "import './nowhere.ts'\n",
    complaint: 'no-unknown-import: src/m.ts -> ./nowhere.ts',
  },
  {
    file: 'src/n.ts',
    source: "import 'vitest'\n",
    complaint: 'no-development-dependency: src/n.ts -> node_modules/vitest/index.js',
  },
  {
    file: 'src/o.ts',
    source: "import './o2.ts'\n",
    complaint: 'no-cycle: src/o.ts -> src/o2.ts',
  },
]

describe('the import rules', () => {
  let folder = ''
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'rehearse-imports-'))
    for (const [file, text] of Object.entries(clean)) write(file, text)
    for (const name of ['zod', '@actions/core', 'yaml', 'vitest']) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0' }))
      write(`node_modules/${name}/index.js`, '')
    }
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('find nothing in a program that keeps them', { timeout: 120_000 }, () => {
    expect(cruise(folder).violations).toEqual([])
  })

  it('each find what breaks them, and nothing else', { timeout: 120_000 }, () => {
    for (const { file, source } of planted) write(file, source)
    write('src/o2.ts', "import type { O } from './o.ts'\nexport type O2 = O\n")
    write('src/p.ts', 'export const p = 1\n')
    // Importing upwards at the top also closes a cycle.
    write('src/rehearse.ts', `${clean['src/rehearse.ts']}\nimport './run.ts'\n`)
    const { violations, rules } = cruise(folder)
    const isCycleAtTop = /^no-cycle: src\/(run|main|rehearse)\.ts -> /
    const found = violations.filter((one) => !isCycleAtTop.test(one))
    expect(found.toSorted()).toEqual(
      [
        ...planted.map(({ complaint }) => complaint),
        'no-orphan: src/p.ts -> src/p.ts',
        'rehearse-is-below-main: src/rehearse.ts -> src/run.ts',
      ].toSorted(),
    )
    expect(new Set(found.map((one) => one.split(':')[0]))).toEqual(new Set(rules))
  })

  it('are kept by the sources', { timeout: 120_000 }, () => {
    const { files, violations } = cruise(root)
    expect(violations).toEqual([])
    expect(files).toBeGreaterThan(50)
  })
})
