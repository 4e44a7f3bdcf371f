import { execFile } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/result.ts'
import { browser } from '../fixtures/pages/browser.ts'

/** The demo's report, with arguments as `npm run demo -- …` hands them on. */
function demo(...args: string[]): Promise<{ code: number; report: Report }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['scripts/demo.ts', '--json', ...args],
      { maxBuffer: 1e8 },
      (_error, stdout) =>
        resolve({ code: child.exitCode ?? -1, report: JSON.parse(stdout) as Report }),
    )
  })
}

const subjects = ({ results }: Report) =>
  results.flatMap(({ findings }) => findings.map(({ rule, subject }) => `${rule} ${subject}`))

describe('the demo', { timeout: 480_000 }, () => {
  it('finds nothing in the healthy shop and opens the gate', async () => {
    const { code, report } = await demo()
    expect(subjects(report)).toEqual([])
    expect({ code, gate: report.gate, outcome: report.outcome }).toEqual({
      code: 0,
      gate: 'open',
      outcome: 'pass',
    })
  })

  it('names every planted flaw of the broken one, and nothing else', async () => {
    const { code, report } = await demo('--broken')
    expect(subjects(report)).toEqual([
      'crawl/broken-link /care/old-guide',
      'crawl/broken-link /help/returns',
      'crawl/broken-link /images/workshop-old.svg',
      'crawl/broken-link /lookbook',
      ...(browser
        ? [
            'pages/failed-resource /images/workshop-old.svg',
            // The rest of the message is another one in other Chromes.
            expect.stringMatching(/^pages\/script-error \/shop\.js: SyntaxError: .* position ~/),
          ]
        : []),
      'load/response-time response p95 < 300ms',
      'health/status GET /healthz status = 200',
      'health/json GET /healthz json $.database = "ok"',
    ])
    const load = report.results.find(({ check }) => check === 'load')
    expect(load?.findings[0]?.evidence?.[0]).toContain('GET /search?q=lamp')
    expect({ code, gate: report.gate, outcome: report.outcome }).toEqual({
      code: 1,
      gate: 'closed',
      outcome: 'fail',
    })
  })
})
