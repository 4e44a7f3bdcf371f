import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/result.ts'
import { startProject } from '../fixtures/cli/project.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { startPages } from '../fixtures/servers/pages.ts'

/** An app that counts what it answers, and fails for what it does not have. */
const app = `
import { createServer } from 'node:http'
const pages = { '/': '<a href="/a">A</a> <a href="/broken">B</a> Shop', '/a': '<a href="/">home</a>' }
let answers = 0
let errors = 0
createServer((request, response) => {
  response.setHeader('content-type', 'text/html')
  if (request.url === '/metrics') {
    response.setHeader('content-type', 'text/plain')
    return response.end('# TYPE answers_total counter\\nanswers_total ' + answers +
      '\\n# TYPE errors_total counter\\n' + (errors ? 'errors_total{code="500"} ' + errors + '\\n' : ''))
  }
  answers++
  const body = pages[request.url]
  if (!body) errors++
  response.writeHead(body ? 200 : 500).end(body)
}).listen(process.env.PORT, '127.0.0.1')
`
const smoke = `
const answer = await fetch(process.env.REHEARSE_URL + 'a')
console.log(JSON.stringify({ status: answer.status }))
process.exitCode = process.argv[2] === 'strict' && !(await answer.text()).includes('cart') ? 4 : 0
`

/** What production has. */
const names = 'PORT=\nSHOP_MODE=\n'

let undo: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of undo) await step()
  undo = []
})

async function project(config: string) {
  const made = await startProject(config, {
    'app.mjs': app,
    'smoke.mjs': smoke,
    '.env.example': names,
  })
  undo.push(made.remove)
  return made.cwd
}

describe('a rehearsal', { timeout: 120_000 }, () => {
  it('tells what rose while the site was crawled, and what a command found', async () => {
    const cwd = await project(`
preview: { command: { start: node app.mjs, env: { SHOP_MODE: geheim-geheim } } }
checks: [health, crawl]
crawl: { external: ignore }
health:
  assertions:
    - prometheus /metrics answers_total increases > 1
    - prometheus /metrics errors_total increases < 1
    - exec "node smoke.mjs" json $.status = 200
    - exec "node smoke.mjs strict" exits 0 [warning, after]
    - parity .env.example env-names set [before]
`)
    const { code, stdout, stderr } = await runCli(['run', '--json'], { cwd })
    expect({ code, stderr }).toMatchObject({ code: 1 })
    const report = JSON.parse(stdout) as Report
    const [before, after] = ['before', 'after'].map((moment) =>
      report.results.find((result) => result.check === 'health' && result.moment === moment),
    )
    expect(before?.findings).toEqual([])
    expect(before?.tables?.[0]?.rows.map((row) => row[2])).toEqual([
      expect.stringMatching(/^\d+ to begin with$/),
      '0 to begin with, nothing counted yet',
      '200',
      'all of 2',
    ])
    expect(stdout).not.toContain('geheim')
    expect(after?.findings).toMatchObject([
      {
        rule: 'health/prometheus',
        severity: 'error',
        subject: 'prometheus /metrics errors_total increases < 1',
        message: expect.stringMatching(/^rose by (\d+), from 0 to \1$/),
      },
      { rule: 'health/exec', severity: 'warning', message: 'ended with exit code 4' },
    ])
  })

  it('runs no command of a fork where nothing else of it runs', async () => {
    const site = await startPages({ '/': 'Shop' })
    undo.push(() => site.close())
    const cwd = await project(`
preview: { url: { address: '${site.url.href}' } }
health: { assertions: ['exec "node smoke.mjs" exits 0'] }
`)
    const of = (event: string) => ({
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: path.resolve(`test/fixtures/events/${event}.json`),
      GITHUB_REPOSITORY: 'octo/shop',
      RUNNER_TEMP: cwd,
      GITHUB_OUTPUT: path.join(cwd, 'output'),
      GITHUB_STATE: path.join(cwd, 'state'),
    })
    const refused = await runCli(['health'], { cwd, env: of('pull_request.opened.fork') })
    expect(refused.code).toBe(2)
    expect(refused.stdout + refused.stderr).toContain('docs/errors.md#exec-not-allowed')
    expect(site.requests).not.toContain('GET /a')
    const own = await runCli(['health'], { cwd, env: of('pull_request.opened') })
    expect(own.stdout + own.stderr).toContain('health-before: pass')
    expect(site.requests).toContain('GET /a')
  })
})
