import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/result.ts'
import { startProject } from '../fixtures/cli/project.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { startPages } from '../fixtures/servers/pages.ts'

const links = (...paths: string[]) => paths.map((to) => `<a href="${to}">x</a>`).join('')
const config = (url: URL) =>
  `preview: { url: '${url.href}' }\nchecks: [crawl]\nbase: { report: rehearse.baseline.json }\n`
let cwd: string
let site: Awaited<ReturnType<typeof startPages>>
const undo: (() => Promise<unknown>)[] = []
beforeEach(async () => {
  site = await startPages({ '/': links('/gone', '/lost') })
  const project = await startProject(config(site.url))
  cwd = project.cwd
  undo.push(project.remove, () => site.close())
  git('init', '--quiet', '--initial-branch=main')
  commit('Begin')
})
afterEach(async () => {
  for (const step of undo.splice(0)) await step()
})

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com']
  execFileSync('git', [...who, ...args], { cwd, stdio: 'ignore' })
}

function commit(message: string): void {
  git('add', '--all', '--', ':!.rehearse')
  git('commit', '--quiet', '--allow-empty', '-m', message)
}

async function run(...args: string[]): Promise<{ code: number | null; report: Report }> {
  const { code, stdout } = await runCli(['run', '--json', ...args], { cwd })
  return { code, report: JSON.parse(stdout) as Report }
}

const read = (file: string) => readFileSync(path.join(cwd, file), 'utf8')
const known = ({ results }: Report) =>
  results.flatMap(({ findings }) =>
    findings.map(({ subject, known: is }) => [subject, is ?? false]),
  )

describe('a baseline that is committed', { timeout: 120_000 }, () => {
  it('lets pass what it knows, and closes the gate for what it does not', async () => {
    expect((await run()).code).toBe(1)
    const made = await runCli(['baseline'], { cwd })
    expect(made.code).toBe(0)
    expect(made.stderr).toContain('base: { report: rehearse.baseline.json }')
    const first = read('rehearse.baseline.json')
    expect(first).not.toMatch(/durationMs": [1-9]|"target"|crawl\.broken/)
    commit('Take a baseline')
    const later = await run()
    expect(known(later.report)).toEqual([
      ['/gone', true],
      ['/lost', true],
    ])
    expect(later).toMatchObject({ code: 0, report: { gate: 'open', outcome: 'warn' } })
    const crawl = later.report.results.find(({ check }) => check === 'crawl')
    expect(crawl?.baseFigures).toMatchObject({ earlier: true })
    expect(crawl?.measurements[0]).toMatchObject({ metric: 'crawl.pages', value: 1, base: 1 })

    await site.close()
    const more = await startPages({ '/': links('/gone', '/lost', '/new') })
    undo.push(() => more.close())
    writeFileSync(path.join(cwd, 'rehearse.yml'), config(more.url))
    const broken = await run()
    expect(known(broken.report)).toContainEqual(['/new', false])
    expect(broken.code).toBe(1)
  })

  it('counts as it stands at the base, so that no change writes what it is compared with', async () => {
    await run()
    await runCli(['baseline'], { cwd })
    const all = read('rehearse.baseline.json')
    const { results, ...report } = JSON.parse(all) as Report
    const without = results.map((result) => ({
      ...result,
      findings: result.findings.filter(({ subject }) => subject !== '/lost'),
    }))
    writeFileSync(
      path.join(cwd, 'rehearse.baseline.json'),
      JSON.stringify({ ...report, results: without }),
    )
    commit('Take a baseline')
    git('checkout', '--quiet', '-b', 'change')
    writeFileSync(path.join(cwd, 'rehearse.baseline.json'), all)
    commit('Accept my own problem')
    const judged = await run('--policy-ref', 'main')
    expect(known(judged.report)).toEqual([
      ['/gone', true],
      ['/lost', false],
    ])
    expect(judged.code).toBe(1)

    git('checkout', '--quiet', 'main')
    git('rm', '--quiet', 'rehearse.baseline.json')
    commit('Have none')
    git('checkout', '--quiet', 'change')
    const { report: none } = await run('--policy-ref', 'main')
    expect(none.results.find(({ check }) => check === 'crawl')?.comparison?.missing).toContain(
      'the base has no such file',
    )
  })

  it('is not made of what is no report', async () => {
    rmSync(path.join(cwd, '.rehearse'), { recursive: true, force: true })
    const none = await runCli(['baseline'], { cwd })
    expect(none.code).toBe(2)
    expect(none.stderr).toContain('baseline-no-report')
    writeFileSync(path.join(cwd, 'other.json'), '{"schema": "other/1"}')
    expect((await runCli(['baseline', 'other.json'], { cwd })).code).toBe(2)
  })
})
