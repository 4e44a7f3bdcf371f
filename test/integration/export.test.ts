import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { CheckResult } from '../../src/model/result.ts'
import { writeResult } from '../../src/run-folder.ts'
import { startProject } from '../fixtures/cli/project.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { playArtillery } from '../fixtures/traffic/play-artillery.ts'
import { runK6 } from '../fixtures/traffic/run-k6.ts'
import { shopModel } from '../fixtures/traffic/shop-model.ts'

const config = `
load:
  first: [POST /login]
  stages: [warmup 5s, steady 30s @ 1x, spike 5s @ 4x, recover 20s]
  thresholds: [p95 < 400ms, recover < 15s, errors < 1%]
`
const route = 'route "GET /x" p50 < 1s'
const crawled: CheckResult = {
  check: 'crawl',
  moment: 'main',
  outcome: 'pass',
  measurements: [],
  findings: [],
  durationMs: 1,
}
const TARGET = 'http://127.0.0.1:9'

let remove: (() => Promise<void>) | undefined
afterEach(async () => {
  await remove?.()
  remove = undefined
})

async function project(text = config, files: Record<string, string> = {}): Promise<string> {
  const model = { 'rehearse.traffic.json': JSON.stringify(shopModel()) }
  const made = await startProject(text, { ...model, ...files })
  remove = made.remove
  return made.cwd
}

describe('rehearse export', { timeout: 60_000 }, () => {
  it('writes the load for k6, and says what k6 cannot do of it', async () => {
    const cwd = await project()
    const { code, stdout, stderr } = await runCli(['export', 'k6'], { cwd })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('not expressed: "recover < 15s"')
    expect(stderr).toContain('not expressed: load.first: nobody sends POST /login')
    const script = await readFile(path.join(cwd, 'rehearse.k6.js'), 'utf8')
    const { asked, options } = runK6(script, { TARGET })
    expect(new Set(asked.map(({ stage }) => stage))).toEqual(
      new Set(['warmup', 'steady', 'spike', 'recover']),
    )
    expect(options.thresholds['response{stage:steady}']).toEqual([{ threshold: 'p(95)<400' }])
    expect(new Set(asked.map(({ name }) => name))).toContain('GET /c/:name')
  })

  it('writes the load for Artillery, divided among workers', async () => {
    const cwd = await project()
    const args = ['export', 'artillery', '--out', 'load.yml', '--workers', '2', '--url', TARGET]
    expect(await runCli(args, { cwd })).toMatchObject({ code: 0 })
    const names = ['load.yml', 'load.cjs']
    const texts = await Promise.all(names.map((name) => readFile(path.join(cwd, name), 'utf8')))
    const files = Object.fromEntries(names.map((name, at) => [name, texts[at] ?? '']))
    const { script, asked } = playArtillery(files, 'load.yml')
    expect(script.config.target).toBe(TARGET)
    // Half of 1,500, give or take what chance makes of so few visitors.
    expect(asked.length).toBeGreaterThan(500)
    expect(asked.length).toBeLessThan(1000)
  })

  it('takes listed paths, the links of a crawl, or the home page where there is no model', async () => {
    const cwd = await project(`load: { paths: { /a: 3, '/b?q=ü': 1 }, rate: 10/s, duration: 60s }`)
    const asked = async () => {
      await runCli(['export', 'k6', '--url', TARGET], { cwd })
      const script = await readFile(path.join(cwd, 'rehearse.k6.js'), 'utf8')
      const urls = runK6(script, {}).asked.map(({ url }) => url.slice(TARGET.length))
      return { urls, paths: [...new Set(urls)].toSorted() }
    }
    const listed = await asked()
    expect(listed.paths).toEqual(['/a', '/b?q=%C3%BC'])
    expect(listed.urls.length).toBeGreaterThan(590)
    expect(listed.urls.length).toBeLessThan(611)
    await writeFile(path.join(cwd, 'rehearse.yml'), 'load: { duration: 60s, rate: 10/s }')
    await writeFile(path.join(cwd, 'rehearse.traffic.json'), JSON.stringify(shopModel()))
    expect((await asked()).paths).toContain('/c/mugs')
    await rm(path.join(cwd, 'rehearse.traffic.json'))
    expect((await asked()).paths).toEqual(['/'])
    const page = { path: '/found', linked: 1, links: [], assets: [] }
    const facts = { site: { map: { pages: [page], assets: [] } } }
    await writeResult(path.join(cwd, '.rehearse'), crawled, {
      target: TARGET,
      commit: undefined,
      facts,
    })
    expect((await asked()).paths).toEqual(['/found'])
  })

  it.each([
    ['export-unknown', ['export', 'gatling'], {}],
    ['export-unknown', ['export'], {}],
    ['flag-invalid', ['export', 'artillery', '--workers', '0'], {}],
    ['export-unwritable', ['export', 'k6', '--out', 'no/such/folder.js'], {}],
    ['traffic-invalid', ['export', 'k6'], { 'rehearse.traffic.json': '{"schema":"x"}' }],
    ['traffic-invalid', ['export', 'k6'], { 'rehearse.traffic.json': 'not JSON' }],
    ['traffic-not-found', ['export', 'k6', '--set', 'load.traffic=none.json'], {}],
    ['load-route-unknown', ['export', 'k6', '--set', `load.thresholds=${route}`], {}],
  ])('says %s for %j', async (mistake, args, files) => {
    const cwd = await project(config, files)
    const { code, stderr } = await runCli(args, { cwd })
    expect(stderr).toContain(`docs/errors.md#${mistake}`)
    expect(code).toBe(2)
  })
})
