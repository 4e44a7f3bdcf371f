import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { writeFileSync } from 'node:fs'
import { findBrowser } from '../../src/browser/find-browser.ts'
import type { Run } from '../../src/checks/audit/facts.ts'
import { readResult } from '../../src/checks/audit/running/read-result.ts'
import { runOnce } from '../../src/checks/audit/running/run-once.ts'
import { auditPages, auditScripts } from './audit/pages.ts'

const runs = Number(process.env['AUDIT_RUNS'] ?? 3)

type Recorded = Pick<Run, 'metrics' | 'scores' | 'benchmark'>

/**
 * Audits pages that differ in one script, in turn, and tells the spread of each. With AUDIT_RECORD=FILE what was
 * measured is written there; test/fixtures/audit/recorded-runs.json is such a file.
 */
export async function benchAudit(): Promise<string[]> {
  const browser = await findBrowser('audit', undefined, process.env)
  if (!browser) return ['audit: no browser, not measured']
  const server = createServer(({ url = '' }, response) => {
    const script = auditScripts[url.slice(1)]
    const page = Object.entries(auditPages).find(([name]) => url === `/${name}`)?.[1]
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript')
    response.statusCode = page === undefined && script === undefined ? 404 : 200
    response.end(script ?? page ?? 'nothing')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const names = ['plain', 'head', 'script'] as const
  const recorded: Record<string, Recorded[]> = { plain: [], head: [], script: [] }
  try {
    for (let round = 0; round < runs; round++) {
      // Turned by one each round, so that none always comes first.
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(round + turn) % names.length] ?? 'plain'
        const { text } = await runOnce({
          url: `http://127.0.0.1:${port}/${name}`,
          browser: browser.file,
          device: 'mobile',
          off: [],
          forbidden: [],
          program: [process.execPath, path.resolve('src/cli.ts')],
          limitMs: 120_000,
          signal: AbortSignal.timeout(3_600_000),
        })
        const { metrics, scores, benchmark } = readResult(text, `http://127.0.0.1:${port}`).run
        const { performance } = scores
        if (performance === undefined) throw new Error(`the page ${name} got no score`)
        recorded[name]?.push({ metrics, scores: { performance }, benchmark })
      }
    }
  } finally {
    server.closeAllConnections()
    server.close()
  }
  const file = process.env['AUDIT_RECORD']
  const made = `${runs} runs of each page of scripts/bench/audit/pages.ts, in turn.`
  if (file !== undefined)
    writeFileSync(file, `${JSON.stringify({ made, ...recorded }, undefined, 1)}\n`)
  return Object.entries(recorded).map(
    ([name, all]) => `audit, page ${name}: ${spreadOf(all)}, ${all.length} runs`,
  )
}

function spreadOf(all: readonly Recorded[]): string {
  return (['fcp', 'lcp', 'tbt', 'speed-index'] as const)
    .map((metric) => {
      const values = all.map(({ metrics }) => metrics[metric] ?? Number.NaN)
      const [least, most] = [Math.min(...values), Math.max(...values)]
      return `${metric} ${Math.round(least)} to ${Math.round(most)} ms`
    })
    .join(', ')
}
