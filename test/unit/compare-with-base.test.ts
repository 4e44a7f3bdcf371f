import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareWithBase } from '../../src/compare-with-base.ts'
import { defaultConfig } from '../../src/config/load.ts'
import type { CheckResult } from '../../src/model/result.ts'
import { aFinding, aReport, aResult } from './github/a-report.ts'

const head = 'a'.repeat(40)
const baseCommit = 'b'.repeat(40)
let root = ''
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'rehearse-compare-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const put = (name: string, content: unknown): void => {
  const file = path.join(root, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
}
const gone = aResult([aFinding()])
const file = (result: CheckResult, commit: string | undefined = baseCommit) => ({
  schema: 'rehearse.result/1',
  ...result,
  ...(commit === '' ? {} : { commit }),
})
const report = (commit?: string) =>
  aReport([gone, aResult([], { check: 'load' })], commit === undefined ? {} : { commit })

/** The crawl's result against the base, with the report under `named`. */
async function compared(
  named: string | undefined,
  {
    result = gone,
    commit = head,
    dir,
    preview = false,
  }: { result?: CheckResult; commit?: string | null; dir?: string; preview?: boolean } = {},
) {
  const warned: string[] = []
  const log = { warn: (text: string) => warned.push(text) }
  const base = { preview, report: named, gate: 'new' as const }
  const scene = {
    config: { ...defaultConfig(), root, base },
    context: commit === null ? {} : { commit },
    log,
  } as unknown as Parameters<typeof compareWithBase>[0]
  const [told] = await compareWithBase(scene, [result], dir)
  return { told, warned, missing: told?.comparison?.missing }
}

const isKnown = { outcome: 'warn', findings: [{ known: true }] }

describe('the report of an earlier run of the base', () => {
  it('may be report.json, a run folder with one, or one with results alone', async () => {
    put('main/report.json', report(baseCommit))
    put('bare/results/crawl.json', file(gone))
    for (const named of ['main/report.json', 'main', 'bare', path.join(root, 'main')]) {
      const { told } = await compared(named)
      expect(told).toMatchObject({ ...isKnown, comparison: { commit: baseCommit, gate: 'new' } })
    }
  })

  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'holds no report of it: '],
    ['something else', { ...report(baseCommit), schema: 'other/1' }, 'schema'],
    ['an unknown key', { ...report(baseCommit), more: 1 }, 'Unrecognized key: "more"'],
    ['prototype keys', `{"__proto__": {"known": true}, "schema": "rehearse.report/1"}`, 'version'],
    [
      'a report without a crawl',
      aReport([], { commit: baseCommit }),
      'its report has no such check',
    ],
    ['the report of the head', report(head), 'it is of the commit under test itself'],
    ['the report of no commit', report(), 'it does not say which commit it is of'],
    ['too much', ' '.repeat(33 * 1024 * 1024), 'it holds more than 32768 KiB'],
  ])('is none when it holds %s, and says so', async (_, content, why) => {
    put('report.json', content)
    const { told, missing } = await compared('report.json')
    expect(missing).toContain(why)
    expect(told).toMatchObject({ outcome: 'fail', findings: gone.findings })
  })

  it.each([
    ['nowhere', 'nowhere holds no report of it: it does not exist'],
    ['pipe', 'pipe holds no report of it: it is no regular file'],
    ['empty', 'empty holds no report of it: it holds neither report.json nor results'],
    ['evil', 'evil holds no report of it: crawl.json: outcome: '],
    ['\u001b[31m\u202e', String.raw`\u{1b}[31m\u{202e} holds no report of it: it does not exist`],
  ])('is none when the path is %s', async (named, why) => {
    execFileSync('mkfifo', [path.join(root, 'pipe')])
    mkdirSync(path.join(root, 'empty'))
    put('evil/results/crawl.json', file({ ...gone, outcome: 'fine' as 'fail' }))
    expect((await compared(named)).missing).toContain(why)
  })

  it('may be of any commit where nobody knows that of the head', async () => {
    put('report.json', report())
    expect((await compared('report.json', { commit: null })).told).toMatchObject(isKnown)
  })
})

describe('the base beside the head', () => {
  it('goes before the report, unless it could not be asked', async () => {
    const dir = path.join(root, 'run')
    put('report.json', report('c'.repeat(40)))
    put('run/base/results/crawl.json', file(aResult([aFinding({ subject: '/other' })])))
    const { told } = await compared('report.json', { dir })
    expect(told?.findings[0]?.known).toBeUndefined()
    expect(told?.comparison?.commit).toBe(baseCommit)

    const lost = aResult([], { outcome: 'error', reason: 'it died' })
    put('run/base/results/crawl.json', file(lost))
    expect((await compared('report.json', { dir })).told).toMatchObject({
      ...isKnown,
      comparison: { commit: 'c'.repeat(40) },
    })
    expect((await compared(undefined, { dir })).missing).toBe('it could not run there: it died')
  })

  it('left out what is no result of it, which counts as none', async () => {
    put('run/base/results/crawl.json', '{')
    put('run/base/results/health-before.json', file({ ...gone, check: 'health', moment: 'before' }))
    const { warned, missing } = await compared(undefined, { dir: path.join(root, 'run') })
    expect(warned).toEqual([
      expect.stringContaining('not a result of the base, left out: crawl.json'),
    ])
    expect(missing).toBe('it left no result of this check')
  })

  it('is missed only where one was asked for and there is something to compare', async () => {
    const dir = path.join(root, 'run')
    expect((await compared(undefined, { dir })).told?.comparison).toBeUndefined()
    expect((await compared(undefined, { dir, preview: true })).missing).toBeDefined()
    const none = await compared(undefined, { dir, preview: true, result: aResult([]) })
    expect(none.told?.comparison).toBeUndefined()
  })

  it('says what is gone where the head has nothing left to find', async () => {
    put('report.json', report(baseCommit))
    const { told } = await compared('report.json', { result: aResult([]) })
    expect(told).toMatchObject({ outcome: 'pass', comparison: { found: 1, commit: baseCommit } })
  })

  it('says nothing about limits of speed', async () => {
    const slow = aResult([aFinding({ rule: 'load/response-time' })], { check: 'load' })
    put('report.json', aReport([slow], { commit: baseCommit }))
    expect((await compared('report.json', { result: slow })).told).toEqual(slow)
  })
})

const load = (value: number, parts: Partial<CheckResult> = {}) =>
  aResult([], {
    check: 'load',
    measurements: [{ metric: 'load.p99', value, unit: 'ms', name: 'p99' }],
    conditions: [{ name: 'stages', value: '20/s for 10s' }],
    ...parts,
  })
const figures = async (...how: Parameters<typeof compared>) => {
  const { told } = await compared(...how)
  return { base: told?.measurements[0]?.base, ...told?.baseFigures }
}

describe('the figures of the base', () => {
  it('are shown of a check that nothing is judged against, and of one without findings', async () => {
    put('report.json', aReport([load(10)], { commit: baseCommit }))
    const { told } = await compared('report.json', { result: load(12) })
    expect(told).toMatchObject({
      outcome: 'pass',
      measurements: [{ value: 12, base: 10 }],
      baseFigures: { commit: baseCommit, earlier: true },
    })
    expect(told?.comparison).toBeUndefined()
  })

  it('are of the base beside the head, which ran on the same machine, where it measured them', async () => {
    const dir = path.join(root, 'run')
    put('report.json', aReport([load(10)], { commit: 'c'.repeat(40) }))
    put('run/base/results/load.json', file(load(11)))
    expect(await figures('report.json', { result: load(12), dir })).toEqual({
      base: 11,
      commit: baseCommit,
      earlier: false,
    })
    put('run/base/results/load.json', file(load(11, { conditions: [] })))
    expect(await figures('report.json', { result: load(12), dir })).toMatchObject({
      base: 10,
      earlier: true,
    })
  })

  it('are none of the commit under test itself', async () => {
    put('report.json', aReport([load(10)], { commit: head }))
    expect(await figures('report.json', { result: load(12) })).toMatchObject({
      missing: 'it is of the commit under test itself',
    })
  })

  it.each([
    ['a text', '"12"'],
    ['no number', 'null'],
    ['more than a number holds', '1e999'],
    ['a list', '[12]'],
  ])('are none of a report with %s for a value', async (_, value) => {
    const written = JSON.stringify(aReport([load(10)], { commit: baseCommit }))
    put('report.json', written.replace('"value":10', `"value":${value}`))
    const { base, missing } = await figures('report.json', { result: load(12) })
    expect(base).toBeUndefined()
    expect(missing).toContain('results.0.measurements.0.value')
  })
})
