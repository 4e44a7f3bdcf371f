import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { CheckResult, Report } from '../../src/model/result.ts'
import { git, projectCase } from '../fixtures/git/repository.ts'
import { savedState } from '../fixtures/previews/preview-case.ts'

const config = `
preview: { static: site }
checks: [health, crawl]
crawl: { external: ignore }
`
const home = (...links: string[]) => links.map((to) => `<a href="${to}">${to}</a>`).join('\n')
const old = { 'site/index.html': home('/old-gone', '/fine.html'), 'site/fine.html': '<p>fine' }

let scene: ReturnType<typeof projectCase>
afterEach(() => scene.end())

/** A site whose base has one dead link, and whose head adds what `more` says. Both know the branch of origin. */
function site(more: Record<string, string>, how: Parameters<typeof projectCase>[0] = {}) {
  scene = projectCase({ config, base: old, more, ...how })
  git(scene.repo, 'update-ref', 'refs/remotes/origin/main', scene.base)
}

/** What `rehearse run` said, with the findings of the crawl as "known? severity subject". */
async function rehearsal(...args: string[]) {
  const { code, stdout, stderr } = await scene.run(['run', '--json', ...args])
  const report = JSON.parse(stdout) as Report
  const crawl = report.results.find(({ check }) => check === 'crawl')
  const told = crawl?.findings.map(({ known, severity, subject }) => {
    return `${known === true ? 'known ' : ''}${severity} ${subject}`
  })
  return { code, gate: report.gate, crawl, told, stderr }
}

const baseResult = () =>
  JSON.parse(
    readFileSync(path.join(scene.dir, 'base/results/crawl.json'), 'utf8'),
  ) as CheckResult & {
    commit: string
  }
const withBase = ['--base-preview', 'true']

describe('a rehearsal with the base beside it', { timeout: 120_000 }, () => {
  it('opens the gate when the base has every problem too, and leaves nothing running', async () => {
    site({ 'site/new.html': home('/old-gone'), 'site/index.html': home('/old-gone', '/new.html') })
    const run = await rehearsal(...withBase)
    expect(run).toMatchObject({ code: 0, gate: 'open', told: ['known error /old-gone'] })
    expect(run.crawl).toMatchObject({
      outcome: 'warn',
      comparison: { commit: scene.base, gate: 'new' },
      baseFigures: { commit: scene.base, earlier: false },
    })
    const pages = run.crawl?.measurements.find(({ metric }) => metric === 'crawl.pages')
    expect(pages).toMatchObject({ value: 2, base: 2 })
    expect(run.crawl?.findings[0]?.evidence?.at(-1)).toBe(
      'at the base: answers 404, linked from 1 page',
    )
    expect(baseResult()).toMatchObject({ outcome: 'fail', commit: scene.base })
    expect(run.stderr).toContain('preview of the base is down')
    expect(savedState(path.join(scene.dir, 'base'))?.phase).toBe('down')
    expect(scene.worktrees()).toEqual([])
  })

  it('closes it for what is new alone, and for all when that is wanted', async () => {
    site({ 'site/index.html': home('/old-gone', '/new-gone') })
    const run = await rehearsal(...withBase)
    expect(run).toMatchObject({ code: 1, gate: 'closed' })
    expect(run.told?.toSorted()).toEqual(['error /new-gone', 'known error /old-gone'])

    writeFileSync(path.join(scene.repo, 'site/index.html'), old['site/index.html'])
    expect(await rehearsal(...withBase)).toMatchObject({ code: 0 })
    const all = await rehearsal(...withBase, '--set', 'base.gate=all')
    expect(all).toMatchObject({ code: 1, told: ['known error /old-gone'] })
  })

  it('brings up no base when there is nothing to compare, nor when nobody asked', async () => {
    site({ 'site/index.html': home('/fine.html') })
    expect(await rehearsal(...withBase)).toMatchObject({ code: 0, told: [] })
    writeFileSync(path.join(scene.repo, 'site/index.html'), old['site/index.html'])
    const run = await rehearsal()
    expect(run).toMatchObject({ code: 1, told: ['error /old-gone'] })
    expect(run.crawl?.comparison).toBeUndefined()
    expect(existsSync(path.join(scene.dir, 'base'))).toBe(false)
  })

  it('never takes the base of an earlier rehearsal', async () => {
    site({})
    expect(await rehearsal(...withBase)).toMatchObject({ code: 0 })
    const run = await rehearsal()
    expect(run).toMatchObject({ code: 1, told: ['error /old-gone'] })
    expect(run.crawl?.comparison).toBeUndefined()
  })
})

describe('a base that cannot be asked', { timeout: 120_000 }, () => {
  it.each<[string, () => void, string]>([
    [
      'does not come up',
      () => site({}, { base: {}, more: old }),
      'The folder "site" does not exist in the base',
    ],
    [
      'is not known',
      () => {
        site({})
        git(scene.repo, 'update-ref', '-d', 'refs/remotes/origin/main')
      },
      'What --ref base means is not known here',
    ],
    [
      'is the head itself',
      () => {
        site({})
        git(scene.repo, 'update-ref', 'refs/remotes/origin/main', scene.head)
      },
      'it is of the commit under test itself',
    ],
  ])('because it %s is told, and fails nothing else', async (_, make, why) => {
    make()
    const run = await rehearsal(...withBase)
    expect(run).toMatchObject({ code: 1, gate: 'closed', told: ['error /old-gone'] })
    expect(run.crawl?.comparison?.missing).toContain(why)
    expect(scene.worktrees()).toEqual([])
  })
})

/** An app that never answers one path. */
const app = (links: string) => `import { createServer } from 'node:http'
  createServer(({ url }, response) => {
    if (url === '/slow') return
    response.writeHead(url === '/' ? 200 : 404, { 'content-type': 'text/html' })
    response.end(${JSON.stringify(links)})
  }).listen(process.env.PORT, '127.0.0.1')`

describe('a rehearsal that is ended while it crawls the base', { timeout: 120_000 }, () => {
  it('keeps what it found of the head, and leaves no preview', async () => {
    site(
      { 'server.mjs': app(home('/gone')) },
      {
        base: { 'server.mjs': app(home('/gone', '/slow')) },
        config: config.replace('static: site', 'command: node server.mjs'),
      },
    )
    const running = scene.startRun(['run', ...withBase])
    await running.saw('Crawl of the base (crawl)')
    await new Promise((resolve) => setTimeout(resolve, 500))
    running.child.kill('SIGTERM')
    expect((await running.finished).code).toBe(143)
    const head = readFileSync(path.join(scene.dir, 'results/crawl.json'), 'utf8')
    expect(JSON.parse(head)).toMatchObject({ outcome: 'fail', findings: [{ subject: '/gone' }] })
    expect(baseResult()).toMatchObject({ reason: expect.stringContaining('cancelled') as unknown })
    for (const dir of [scene.dir, path.join(scene.dir, 'base')]) {
      expect(savedState(dir)?.phase).toBe('down')
    }
    expect(scene.worktrees()).toEqual([])
  })
})

describe('the base in steps', { timeout: 120_000 }, () => {
  it('is asked when it is up already, and stays up; the report compares again', async () => {
    site({ 'site/index.html': home('/old-gone', '/new-gone') })
    await scene.preview(['up'])
    await scene.preview(['up', '--ref', 'base'])
    const crawl = await scene.run(['crawl', '--record-only'])
    expect(crawl.stderr).toMatch(/On the base too \(1 finding\)\n +1\. \/old-gone: answers 404/)
    expect(baseResult()).toMatchObject({ outcome: 'fail', commit: scene.base })
    expect((await scene.preview(['status'])).code).toBe(0)
    await scene.preview(['down'])

    const told = async () => {
      const { code, stdout } = await scene.run(['report', '--json', '--checks', 'crawl'])
      const { results } = JSON.parse(stdout) as Report
      const found = results.find(({ check }) => check === 'crawl')
      return { code, known: found?.findings.filter(({ known }) => known === true).length }
    }
    expect(await told()).toEqual({ code: 1, known: 1 })
    // What a result file says of the base counts for nothing.
    const file = path.join(scene.dir, 'results/crawl.json')
    const result = JSON.parse(readFileSync(file, 'utf8')) as CheckResult
    const forged = result.findings.map((finding) => ({ ...finding, known: true }))
    writeFileSync(file, JSON.stringify({ ...result, outcome: 'warn', findings: forged }))
    expect(await told()).toEqual({ code: 1, known: 1 })
  })

  it('comes up for one check alone, and goes with it', async () => {
    site({ 'site/index.html': home('/old-gone') })
    await scene.preview(['up'])
    const { code, stderr } = await scene.run(['crawl', ...withBase])
    expect(code).toBe(0)
    expect(stderr).toContain('Crawl of the base (crawl)')
    expect(savedState(path.join(scene.dir, 'base'))?.phase).toBe('down')
    expect(savedState(scene.dir)?.phase).toBe('up')
  })
})
