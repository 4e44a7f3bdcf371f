import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { CheckResult } from '../../src/model/result.ts'
import { rules } from '../../src/rules.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { startProject } from '../fixtures/cli/project.ts'
import { startPages } from '../fixtures/servers/pages.ts'

const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of undo.splice(0)) await step()
})

const asserting = (what: string) => `health: { assertions: ['${what}'] }\n`

describe('rehearse judge', { timeout: 120_000 }, () => {
  it('judges what was stored by the options of today, and asks nobody', async () => {
    const site = await startPages({ '/': 'home' })
    const { cwd, remove } = await startProject(asserting('GET / status = 200'))
    undo.push(remove)
    const crawled = await runCli(['health', '--url', site.url.href], { cwd })
    await site.close()
    expect(crawled.code).toBe(0)
    const file = path.join(cwd, '.rehearse/results/health-before.json')

    const judge = async (...args: string[]) => {
      const { code, stdout, stderr } = await runCli(['judge', ...args, '--json'], { cwd })
      const [result] = stdout === '' ? [] : (JSON.parse(stdout) as CheckResult[])
      return { code, stderr, told: result?.findings.map(({ subject }) => subject) }
    }
    expect(await judge(file)).toMatchObject({ code: 0, told: [] })
    const today = 'GET / status = 200 [warning]'
    writeFileSync(path.join(cwd, 'rehearse.yml'), asserting(`${today}', 'GET /new status = 200`))
    expect(await judge(file)).toMatchObject({ code: 1, told: ['GET /new status = 200'] })

    const stored = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    const wrong = path.join(cwd, 'wrong.json')
    writeFileSync(wrong, JSON.stringify({ ...stored, facts: { moment: 1, looked: 1 } }))
    expect(await judge(wrong)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('#result-invalid') as unknown,
    })
    writeFileSync(wrong, JSON.stringify({ ...stored, facts: undefined }))
    expect((await judge(wrong)).stderr).toContain('#result-without-facts')
    expect((await judge('none.json')).stderr).toContain('#result-missing')
  })
})

describe('rehearse explain', { timeout: 60_000 }, () => {
  it('explains a rule, a part of one, and names the nearest', async () => {
    const { cwd, remove } = await startProject('{}')
    undo.push(remove)
    const whole = await runCli(['explain', 'pages/blank'], { cwd })
    expect(whole).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('#pagesblank') as unknown,
    })
    expect((await runCli(['explain', 'blank'], { cwd })).stdout).toBe(whole.stdout)
    const typo = await runCli(['explain', 'blannk'], { cwd })
    expect(typo).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('fix: Write "pages/blank"') as unknown,
    })
    const all = await runCli(['explain'], { cwd })
    for (const id of Object.keys(rules)) expect(all.stdout).toContain(`${id}\n`)
  })
})
