import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { report } from '../../src/commands/report.ts'
import { UserError } from '../../src/model/errors.ts'
import { type RecordingScene, recordingScene } from '../fixtures/health/recording-scene.ts'
import { aFinding, aResult } from '../unit/github/a-report.ts'

const config = `preview: { url: 'http://127.0.0.1:9' }\nchecks: [crawl, pages]\n`
const quiet = { silent: true, colours: false }
let recording: RecordingScene
let root: string
beforeEach(async () => {
  recording = await recordingScene(config)
  root = mkdtempSync(path.join(tmpdir(), 'rehearse-artifact-'))
})
afterEach(async () => {
  await recording.remove()
  rmSync(root, { recursive: true })
})

type Files = Readonly<Record<string, string | Uint8Array>>
const good = { schema: 'rehearse.result/1', ...aResult([]) }
const text = JSON.stringify
const picture = 'pictures/0123456789abcdef.jpg'

/** What the run of a stranger may have left. */
const artifacts: Record<string, Files> = {
  'nothing but names': { 'results/crawl.json': '', 'results/pages.json': '' },
  'no JSON': { 'results/crawl.json': '{"schema":' },
  'a result under another name': { 'results/pages.json': text(good) },
  'a result of no check of ours': { 'results/evil.json': text({ ...good, check: 'evil' }) },
  'prototype keys': { 'results/crawl.json': `{"__proto__":{"outcome":"pass"},"check":"crawl"}` },
  'a pass that its findings deny': {
    'results/crawl.json': text({ ...good, outcome: 'pass', findings: [aFinding()] }),
  },
  'what only the judging side may say': {
    'results/crawl.json': text({
      ...good,
      outcome: 'pass',
      findings: [aFinding({ known: true })],
      comparison: { gate: 'new' },
    }),
  },
  'texts without end': { 'results/crawl.json': text({ ...good, summary: 'x'.repeat(5000) }) },
  'more than a file may hold': { 'results/crawl.json': ' '.repeat(33 * 1024 * 1024) },
  'a picture that leads out': {
    'results/crawl.json': text({ ...good, findings: [aFinding({ picture: '../../etc/passwd' })] }),
  },
  'a picture that is markup': {
    'results/crawl.json': text({ ...good, findings: [aFinding({ picture })] }),
    [picture]: '<svg onload="alert(1)"/>',
  },
  'a preview that is a script': {
    'results/crawl.json': text({ ...good, findings: [aFinding()] }),
    'preview.json': text({
      schema: 'rehearse.preview/1',
      id: '2b8d7620-8a34-40be-99f7-2f468415fd77',
      provider: 'url',
      phase: 'up',
      startedAt: '2026-01-01T00:00:00Z',
      own: true,
      url: 'javascript:alert(1)',
    }),
  },
  'a report of its own': {
    'report.json': text({ gate: 'open', outcome: 'pass' }),
    'results/crawl.json': '{}',
  },
  'a number of a pull request': { 'results/pr.json': '{"number": 1}', 'pr.txt': '1' },
}

function unpack(files: Files): string {
  const dir = path.join(root, 'told')
  rmSync(dir, { recursive: true, force: true })
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true })
    writeFileSync(path.join(dir, name), content)
  }
  return dir
}

/** The gate that comes of it; never another error than one of the user's. */
async function gateOf(files: Files): Promise<string> {
  try {
    return (await report(recording.scene, [unpack(files)], quiet)).gate
  } catch (error) {
    if (error instanceof UserError) return error.code
    throw error
  }
}

describe('the run folder of a stranger', { timeout: 120_000 }, () => {
  it.each(Object.entries(artifacts))('opens no gate with %s', async (_, files) => {
    expect(['closed', 'report-folder-empty']).toContain(await gateOf(files))
    expect(readdirSync(root)).toEqual(['told'])
    const told = await recording.told()
    expect(told).not.toMatch(/href="javascript:|<svg onload|<img [^>]*src="(?!data:image)/)
  })

  it('opens none with any result that is damaged at any place', async () => {
    const whole = text({ ...good, outcome: 'fail', findings: [aFinding()] })
    const damage = fc.record({
      at: fc.nat(whole.length),
      length: fc.nat(20),
      put: fc.constantFrom('', 'null', '"x"', '1e999', '[]', '{}', '\\u0000', '__proto__', '9'),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, length, put }) => {
        const damaged = whole.slice(0, at) + put + whole.slice(at + length)
        // What is missing is an error, so that nothing opens it but two results that are good.
        expect(await gateOf({ 'results/crawl.json': damaged })).toBe('closed')
      }),
      { numRuns: 60 },
    )
  })

  it('is read as plain files only', async () => {
    const dir = unpack({ 'results/pages.json': text({ ...good, check: 'pages' }) })
    writeFileSync(path.join(root, 'outside.json'), text(good))
    symlinkSync(path.join(root, 'outside.json'), path.join(dir, 'results/linked.json'))
    execFileSync('mkfifo', [path.join(dir, 'results/crawl.json')])
    const { report: told } = await report(recording.scene, [dir], quiet)
    expect(told.results.find(({ check }) => check === 'crawl')?.outcome).toBe('error')
  })
})
