import { afterEach, expect, it } from 'vitest'
import type { Report } from '../../src/model/result.ts'
import { startProject } from '../fixtures/cli/project.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'

let remove: (() => Promise<void>) | undefined
afterEach(async () => {
  await remove?.()
})

const app = `
import { createServer } from 'node:http'
createServer((request, response) => {
  response.setHeader('content-type', 'text/html')
  response.end('<p><a href="/">home</a>')
  if (request.url !== '/crash') return
  console.log('Error: the pool is empty')
  response.once('finish', () => process.exit(9))
}).listen(Number(process.env.PORT), '127.0.0.1')
`

it('finds in a rehearsal what crashed and came back', { timeout: 120_000 }, async () => {
  const config = [
    'preview: { command: node app.mjs }',
    'checks: [health, crawl]',
    'health: { assertions: [GET /crash status = 200] }',
  ]
  const made = await startProject(`${config.join('\n')}\n`, { 'app.mjs': app })
  remove = made.remove
  const { code, stdout } = await runCli(['run', '--json'], { cwd: made.cwd })
  const report = JSON.parse(stdout) as Report
  const after = report.results.find(({ check, moment }) => check === 'health' && moment === 'after')
  expect(after?.findings).toContainEqual(
    expect.objectContaining({
      rule: 'health/process-restarted',
      severity: 'error',
      subject: 'web',
      message: expect.stringContaining('The process ended with exit code 9') as string,
      evidence: expect.arrayContaining(['Error: the pool is empty']) as string[],
    }),
  )
  expect([report.gate, code]).toEqual(['closed', 1])
})
