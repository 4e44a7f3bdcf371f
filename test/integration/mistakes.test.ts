import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { shortRehearsal, startProject } from '../fixtures/cli/project.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'

let remove: (() => Promise<void>) | undefined
afterEach(async () => {
  await remove?.()
  remove = undefined
})

/** Runs a rehearsal of a project and returns its exit code and the last three lines it told. */
async function told(config: string, files?: Record<string, string>, args: string[] = ['run']) {
  const made = await startProject(config, files)
  remove = made.remove
  const { code, stdout, stderr } = await runCli(args, { cwd: made.cwd })
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at .*:\d+:\d+/m)
  return { code, lines: stderr.trimEnd().split('\n').slice(-3) }
}

describe('a mistake is told in exactly three lines, with exit code 2', { timeout: 60_000 }, () => {
  it('a typo in a key', async () => {
    expect(await told(shortRehearsal.replace('assertions:', 'asertions:'))).toEqual({
      code: 2,
      lines: [
        '! rehearse.yml:3:11: unknown key "asertions" in health',
        '  why: health takes assertions, timeout, every',
        '  fix: Write "assertions" (docs/errors.md#config-unknown-key)',
      ],
    })
  })

  it('a wrong unit', async () => {
    expect(await told(shortRehearsal.replace('3s', '3sec'))).toEqual({
      code: 2,
      lines: [
        '! rehearse.yml:4:21: load.duration is not valid',
        '  why: "3sec" is no duration; write it as 500ms, 30s, 2m or 1h',
        '  fix: See docs/configuration.md for what it takes (docs/errors.md#config-invalid)',
      ],
    })
  })

  it('a word of an assertion, with the line that holds it above the reasons', async () => {
    const config = shortRehearsal.replace('json $.database', 'jsonn $.database')
    const made = await startProject(config)
    remove = made.remove
    const { code, stderr } = await runCli(['run'], { cwd: made.cwd })
    expect({ code, lines: stderr.trimEnd().split('\n') }).toEqual({
      code: 2,
      lines: [
        '! rehearse.yml:3:38: health.assertions.0 is not valid',
        '  | GET /healthz jsonn $.database = "ok"',
        '  |              ^^^^^',
        expect.stringMatching(/^ {2}why: "jsonn" stands where one of status, .* belongs$/),
        '  fix: Write "json" (docs/errors.md#config-invalid)',
      ],
    })
  })

  it('no preview, and nothing that can be started', async () => {
    expect(await told('load: { rate: 5/s }', { 'app.mjs': 'console.log(1)' })).toEqual({
      code: 2,
      lines: [
        '! Nothing is configured, and what to run cannot be told from the project',
        '  why: There is no Procfile, no start script in package.json, no built site and no index.html that shows it',
        '  fix: Add to rehearse.yml how it is started, such as: preview: { command: npm start } (docs/errors.md#preview-not-detected)',
      ],
    })
  })

  it('a port in use', async () => {
    const holder = createServer()
    await new Promise<void>((resolve) => {
      holder.listen(0, '127.0.0.1', resolve)
    })
    const { port } = holder.address() as AddressInfo
    const config = `preview: { command: { start: node app.mjs, port: ${port} } }`
    const { code, lines } = await told(config, undefined, ['preview', 'up'])
    holder.close()
    expect(code).toBe(2)
    expect(lines).toEqual([
      `! Port ${port} is already in use`,
      expect.stringMatching(new RegExp(`^ {2}why: Process ${process.pid} \\(.+\\) listens on it$`)),
      '  fix: Stop that process, or remove "port" so that Rehearse picks a free one (docs/errors.md#port-in-use)',
    ])
  })

  it('a start command that exits', async () => {
    const app = 'console.error("Error: DATABASE_URL is not set"); process.exit(1)'
    const { code, lines } = await told(shortRehearsal, { 'app.mjs': app })
    expect(code).toBe(2)
    expect(lines).toEqual([
      '! The start command ended with exit code 1 before the preview answered',
      '  why: It wrote: Error: DATABASE_URL is not set',
      expect.stringMatching(
        /^ {2}fix: Run "node app\.mjs" by itself: it has to keep running and listen on PORT; the log is .*preview\.log \(docs\/errors\.md#preview-exited\)$/,
      ),
    ])
  })
})
