import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { default as addFormats } from 'ajv-formats'
import { afterEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/result.ts'
import { shortRehearsal, startProject } from '../fixtures/cli/project.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'

let remove: (() => Promise<void>) | undefined
afterEach(async () => {
  await remove?.()
  remove = undefined
})

async function project(...args: Parameters<typeof startProject>): Promise<string> {
  const made = await startProject(...args)
  remove = made.remove
  return made.cwd
}

async function reportSchema() {
  const ajv = new Ajv2020({ allowUnionTypes: true })
  // The package is CommonJS: its default export is the module's own default.
  const add = addFormats as unknown as (target: Ajv2020) => void
  add(ajv)
  return ajv.compile(JSON.parse(await readFile('rehearse.report.schema.json', 'utf8')) as object)
}

describe('rehearse run', { timeout: 120_000 }, () => {
  it('opens the gate for a healthy site, and --json prints the report and nothing else', async () => {
    const cwd = await project(shortRehearsal)
    const { code, stdout, stderr } = await runCli(['run', '--json'], { cwd })
    const report = JSON.parse(stdout) as Report
    const valid = await reportSchema()
    expect(valid(report), JSON.stringify(valid.errors)).toBe(true)
    expect(report).toMatchObject({ outcome: 'pass', gate: 'open' })
    expect(
      report.results.map(({ check, moment, outcome }) => `${check} ${moment} ${outcome}`),
    ).toEqual([
      'preview main pass',
      'health before pass',
      'crawl main pass',
      'load main pass',
      'health after pass',
    ])
    expect(report.claims.map(({ id, answer }) => `${id} ${answer}`)).toEqual([
      'tested yes',
      'rehearsed yes',
      'recovers not-tested',
    ])
    expect(code).toBe(0)
    expect(stderr).toContain('preview is down')
    const written = JSON.parse(
      await readFile(path.join(cwd, '.rehearse/report.json'), 'utf8'),
    ) as Report
    expect(written).toEqual(report)
    const page = await readFile(path.join(cwd, '.rehearse/report.html'), 'utf8')
    expect(page).toContain('Rehearse: ready')
    // The load shows its figures to whoever renders a report.
    const { plots = [], tables = [] } = report.results.find(({ check }) => check === 'load') ?? {}
    expect(tables[0]).toMatchObject({ title: 'Thresholds', tones: ['good', 'good'] })
    for (const { title } of [...plots, ...tables]) expect(page).toContain(title)
    expect(plots.map(({ title }) => title)).toContain('Response times')
    expect((await stat(path.join(cwd, '.rehearse/logs/preview.log'))).isFile()).toBe(true)
  })

  it('skips the rest of a site that is not healthy, and closes the gate', async () => {
    const cwd = await project(shortRehearsal.replace('"ok"', '"fine"'))
    const { code, stdout } = await runCli(['run'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('✗ Rehearse: not ready for the public, 1 problem')
    expect(stdout).toContain('the site was not healthy before it (health-before)')
  })

  it('reports a start command that exits, and says so in three lines', async () => {
    const cwd = await project(shortRehearsal, {
      'app.mjs': 'console.log("Error: no DATABASE_URL"); process.exit(3)',
    })
    const { code, stdout, stderr } = await runCli(['run', '--json'], { cwd })
    const report = JSON.parse(stdout) as Report
    expect(report).toMatchObject({ outcome: 'error', gate: 'closed' })
    expect(report.results.map(({ outcome }) => outcome)).toEqual([
      'error',
      'skip',
      'skip',
      'skip',
      'skip',
    ])
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .slice(-3)
        .map((line) => line.slice(0, 7)),
    ).toEqual([expect.stringMatching(/^! /), '  why: ', '  fix: '])
    expect(stderr).toContain('Error: no DATABASE_URL')
    expect(code).toBe(2)
  })

  it('leaves no old result to be taken for a new one', async () => {
    const cwd = await project(shortRehearsal)
    await runCli(['run'], { cwd })
    const { stdout } = await runCli(['run', '--json', '--checks', 'health'], { cwd })
    const report = JSON.parse(stdout) as Report
    expect(report.results.map(({ check }) => check)).toEqual(['preview', 'health', 'health'])
    expect(report.claims[1]?.answer).toBe('not-tested')
  })
})

describe('rehearse in steps', { timeout: 120_000 }, () => {
  it('joins preview, checks and report through the run folder', async () => {
    const cwd = await project(shortRehearsal)
    const codes: (number | null)[] = []
    const steps = [
      'preview up',
      'health',
      'crawl',
      'load --record-only',
      'health --moment after',
      'preview status',
      'preview down',
      'preview down',
      'report',
    ]
    for (const step of steps) codes.push((await runCli(step.split(' '), { cwd })).code)
    expect(codes).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect((await runCli(['preview', 'status'], { cwd })).code).toBe(1)
  })

  it('closes the gate when a check left no result', async () => {
    const cwd = await project(shortRehearsal)
    for (const step of ['preview up', 'health', 'crawl', 'health --moment after', 'preview down']) {
      await runCli(step.split(' '), { cwd })
    }
    const { code, stdout } = await runCli(['report', '--json'], { cwd })
    const report = JSON.parse(stdout) as Report
    expect(code).toBe(1)
    expect(report.results.find(({ check }) => check === 'load')).toMatchObject({
      outcome: 'error',
      reason: 'it left no result',
    })
  })
})

describe('a target that load may not go to', { timeout: 60_000 }, () => {
  it('is refused with exit code 2 before any request', async () => {
    const cwd = await project(shortRehearsal)
    const { code, stderr } = await runCli(['load', '--url', 'http://shop.example'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('! Load on http://shop.example is not allowed')
  })
})
