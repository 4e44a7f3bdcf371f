import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { audit } from '../../src/checks/audit/index.ts'
import { measure } from '../../src/checks/audit/measure.ts'
import { options } from '../../src/checks/audit/options.ts'
import type { Stage } from '../../src/model/stage.ts'
import { realStage } from '../fixtures/stage/real-stage.ts'

const standIn = path.join(import.meta.dirname, '../fixtures/audit/lighthouse-stand-in.ts')
const target = new URL('http://127.0.0.1:9/')
const base = { url: new URL('http://127.0.0.2:9/') }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rehearse-audit-runs-'))
  process.env['STAND_IN_LOG'] = path.join(folder, 'log')
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
  delete process.env['STAND_IN_LOG']
})

async function runs(): Promise<string[]> {
  const text = await readFile(path.join(folder, 'log'), 'utf8')
  return text.trim().split('\n')
}

function visit(page: string, status: number) {
  return { path: page, ended: 'settled', document: { status } }
}

async function audited(given: Record<string, unknown>, part: Partial<Stage> = {}) {
  // Any program will do: the stand-in starts no browser.
  const chosen = options.parse({ 'chrome-path': process.execPath, ...given })
  const stage = realStage(target, { program: [process.execPath, standIn], ...part })
  const observed = await measure(stage, chosen)
  const findings = audit.judge(observed, chosen)
  return { ...observed, findings, told: findings.map(({ rule, subject }) => `${rule} ${subject}`) }
}

describe('the runs of an audit', { timeout: 180_000 }, () => {
  it('cost one page when one hangs, dies or fails, and are tried once more', async () => {
    const urls = ['/', '/dies', '/hangs', '/fails', '/unpainted', '/garbage', '/last']
    const { facts, incomplete } = await audited({ urls, runs: 1, timeout: '10s' })
    expect(facts.pages.map(({ path: page }) => page)).toEqual(['/', '/last'])
    expect(facts.troubles).toEqual([
      { path: '/dies', why: 'Lighthouse ended early (exit code 7)' },
      { path: '/hangs', why: 'Lighthouse took longer than 10 s' },
      { path: '/fails', why: 'the browser does not start' },
      { path: '/unpainted', why: 'NO_FCP: The page did not paint any content.' },
      {
        path: '/garbage',
        why: expect.stringMatching(/^no result of Lighthouse: lighthouseVersion: /) as string,
      },
    ])
    expect(incomplete).toMatch(/^5 pages could not be audited, such as \/dies: Lighthouse ended/)
    expect((await runs()).filter((line) => line.endsWith('/dies'))).toHaveLength(2)
  })

  it('are one, and three where an assertion limits what differs from run to run', async () => {
    const one = await audited({ urls: ['/'], assertions: ['audit "doctype" passes [info]'] })
    expect(one.facts.pages[0]?.runs).toHaveLength(1)
    expect(one.findings).toMatchObject([
      {
        rule: 'audit/failed',
        severity: 'info',
        subject: '/ audit "doctype" passes',
        message: 'The title of doctype (score 0.00)',
        evidence: ['<img src="a.png"> · /a.png', expect.stringMatching(/^report: /)],
      },
    ])
    const three = await audited({ urls: ['/'], assertions: ['lcp < 900ms'] })
    expect(three.facts.pages[0]?.runs).toHaveLength(3)
    expect(three.findings).toMatchObject([
      { rule: 'audit/limit', message: '1 s, median of 3 runs: 1 s, 1 s, 1 s' },
    ])
  })

  it('are in pairs with the base: few where nothing is slower, all where something is', async () => {
    const { facts, told } = await audited(
      { urls: ['/', '/slower', '/new'], assertions: [] },
      { base: () => Promise.resolve(base) },
    )
    const [home, fresh, slower] = facts.pages
    expect(home?.runs.length).toBe(3)
    expect(home?.base?.length).toBe(3)
    expect(slower?.runs.length).toBe(7)
    expect(slower?.base?.length).toBe(7)
    expect(fresh?.base).toBeUndefined()
    expect(fresh?.unpaired).toBe('it could not be audited at the base: status 404')
    expect(told).toEqual([
      'audit/not-compared /new',
      'audit/slower /slower largest contentful paint',
    ])
    // Neither side always comes first.
    const first = (await runs())
      .filter((line) => line.endsWith('/slower'))
      .filter((_line, index) => index % 2 === 0)
    expect(new Set(first).size).toBe(2)
  })

  it('of the base are not repeated where they were in turn with the head', async () => {
    const stage = realStage(target, {
      program: [process.execPath, standIn],
      base: () => Promise.resolve(base),
    })
    const chosen = options.parse({ 'chrome-path': process.execPath, urls: ['/', '/new'] })
    const { facts: head } = await measure(stage, chosen)
    const before = (await runs()).length
    const asBase = realStage(base.url, { program: [process.execPath, standIn] })
    const observed = await measure(asBase, chosen, head)
    expect((await runs()).slice(before)).toEqual(['127.0.0.2:9/new', '127.0.0.2:9/new'])
    expect(observed.facts.pages.map(({ path: page }) => page)).toEqual(['/'])
    expect(audit.judge(observed, chosen).map(({ rule, subject }) => `${rule} ${subject}`)).toEqual(
      ['/ audit "doctype" passes'].map((subject) => `audit/failed ${subject}`),
    )
  })

  it('without a base that was to come up are told, and judge the rest', async () => {
    const { findings, incomplete } = await audited(
      { urls: ['/'], assertions: [] },
      { base: () => Promise.reject(new Error('the build failed')) },
    )
    expect(findings).toMatchObject([
      {
        rule: 'audit/not-compared',
        severity: 'warning',
        message: expect.stringContaining('the build failed') as string,
      },
    ])
    expect(incomplete).toBeUndefined()
  })

  it('end with the time, and say so', async () => {
    const { facts, incomplete } = await audited({
      urls: ['/hangs', '/'],
      'max-time': '2s',
      timeout: '60s',
    })
    expect(facts).toMatchObject({ pages: [], troubles: [], stopped: 'max-time' })
    expect(incomplete).toBe('the runs took longer than 2 s')
  })

  it('leave out pages that the visits in a browser found dead, and say what means nothing here', async () => {
    const pageList = ['/', '/gone', '/p/1', '/p/2'].map((url) => ({
      url,
      status: 200,
      format: 'html',
    }))
    const stored: Record<string, unknown> = {
      crawl: { site: { pageList } },
      pages: { visits: [visit('/', 200), visit('/gone', 500)] },
    }
    const { facts, told } = await audited(
      { assertions: ['audit "is-on-https" passes', 'page "/nowhere/*" lcp < 2s'], runs: 1 },
      { facts: (check) => Promise.resolve(stored[check]) },
    )
    expect(facts.pages.map(({ path: page, alike }) => `${page} ${alike}`)).toEqual([
      '/ 1',
      expect.stringMatching(/^\/p\/[12] 2$/),
    ])
    expect(facts.dead).toEqual(['/gone'])
    expect(told).toEqual([
      'audit/off audit "is-on-https" passes',
      'audit/no-page page "/nowhere/*" lcp < 2s',
    ])
  })
})
