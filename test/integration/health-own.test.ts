import { afterEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/result.ts'
import { hasProcessTable } from '../../src/processes/process-table.ts'
import { startProject } from '../fixtures/cli/project.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'

/** All that can be asked of a load of a few seconds, as somebody would who wants to know everything. */
const everything = [
  'process restarts = 0',
  'process memory < 2GB [before, during, after]',
  'process descriptors < 80%',
  'process descriptors < 5000',
  'process threads < 500',
  'process zombies = 0',
  'process cpu per request < 2s',
  'disk free > 0.001%',
  'disk /tmp inodes > 0.001%',
  'logs no new errors',
  'logs no stack-traces',
  'logs no out-of-memory',
  'logs no deprecations [warning]',
  'logs not matches /payment refused/',
  'logs contains "listens"',
]

const rehearsal = (command: string, paths: string) => `
preview: { command: ${JSON.stringify(command)} }
checks: [health, load]
health:
  assertions:
${['GET / status = 200', ...everything].map((line) => `    - '${line}'\n`).join('')}
load: { paths: [${paths}], rate: 20/s, duration: 4s, thresholds: [response p50 < 5s, errors < 90%] }
`

/** Answers and writes a line for each request; what else it does, the request says. */
const app = `
import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
createServer((request, response) => {
  console.log(request.method + ' ' + request.url + ' 200 - 1.2 ms')
  if (request.url === '/fails') console.error(new TypeError('no price for ' + Math.random() + ' password=hunter22'))
  if (request.url === '/old') process.emitWarning('shop.total() is deprecated', 'DeprecationWarning')
  if (request.url === '/dies' && !existsSync('died')) {
    writeFileSync('died', '')
    process.exit(3)
  }
  response.end('Shop')
}).listen(process.env.PORT, '127.0.0.1', () => console.log('listens'))
`

let remove: (() => Promise<void>) | undefined
afterEach(async () => {
  await remove?.()
  remove = undefined
})

async function rehearse(command: string, paths: string): Promise<{ code: number | null } & Report> {
  const project = await startProject(rehearsal(command, paths), { 'app.mjs': app })
  ;({ remove } = project)
  const { code, stdout, stderr } = await runCli(['run', '--json'], { cwd: project.cwd })
  expect(stderr).not.toContain('not valid')
  return { code, ...(JSON.parse(stdout) as Report) }
}

const outcomes = ({ results }: Report) =>
  results.map(({ check, moment, outcome, reason }) =>
    [check, moment, outcome, reason].filter(Boolean).join(' '),
  )

describe.skipIf(!hasProcessTable())(
  'a preview that is asked for all that only its starter sees',
  {
    timeout: 60_000,
  },
  () => {
    it('is left in peace when it is sound, whatever its pages are called', async () => {
      const report = await rehearse('exec node app.mjs', '/, /error-handling, /deprecated')
      expect(outcomes(report)).toEqual([
        'preview main pass',
        'health before pass',
        'load main pass',
        'health during pass',
        'health after pass',
      ])
      expect(report.results.flatMap(({ findings }) => findings)).toEqual([])
      expect(report.code).toBe(0)
      const after = report.results.at(-1)
      expect(after?.tables?.[0]?.rows).toHaveLength(15)
      expect(after?.measurements.map(({ metric }) => metric)).toEqual([
        'health.memory',
        'health.descriptors',
        'health.descriptors',
        'health.disk-free',
      ])
    })

    it('is told of a restart, a zombie, errors and deprecations, with what proves it', async () => {
      // What it leaves is left after the fall only: before the load all must be well.
      const command = '(until [ -e died ]; do sleep 0.1; done) & exec node app.mjs'
      const report = await rehearse(command, '/, /fails, /old, /dies')
      const after = report.results.find(({ moment }) => moment === 'after')
      const found = after?.findings.filter(({ rule }) => rule !== 'health/process-restarted') ?? []
      expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
        'error health/process-restarts',
        'error health/process-zombies',
        'error health/logs-errors',
        'error health/logs-stack-traces',
        'warning health/logs-deprecations',
      ])
      expect(found).toMatchObject([
        {
          message: 'had to be started again 1 time',
          evidence: [expect.stringContaining('web ended with exit code 3, started again 1 time')],
        },
        {
          message: expect.stringMatching(/^left [12] that ended and were never waited for$/),
          evidence: expect.arrayContaining([expect.stringMatching(/^started by: /)]),
        },
        {
          message: expect.stringMatching(
            /^wrote 1 kind of error, \d+ times?, first in line \d+ of logs\/preview\.log$/,
          ),
          evidence: expect.arrayContaining([
            expect.stringMatching(/^ {2}TypeError: no price for 0\.\d+ password=‹redacted›$/),
            expect.stringMatching(/^ {6}at Server\.<anonymous> /),
          ]),
        },
        {},
        { message: expect.stringMatching(/^wrote 1 kind of deprecation, /) },
      ])
      expect(JSON.stringify(report)).not.toContain('hunter22')
      expect(report.code).toBe(1)
    })

    it('is asked in vain when somebody else started it', async () => {
      const lines = ['process memory < 1GB', 'process restarts = 0', 'logs no errors']
      const project = await startProject(`health: { assertions: ${JSON.stringify(lines)} }`)
      ;({ remove } = project)
      const args = ['health', '--moment', 'after', '--url', 'http://127.0.0.1:9/']
      const { code, stderr } = await runCli(args, { cwd: project.cwd })
      expect(code).toBe(1)
      expect(stderr).toMatch(/health-after: error, 3 assertions could not be found out/)
      expect(stderr).toContain('Rehearse does not keep the processes of this preview alive')
      expect(stderr).toContain('nobody keeps what this preview writes')
    })
  },
)
