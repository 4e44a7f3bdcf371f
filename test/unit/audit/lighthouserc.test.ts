import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLighthouserc } from '../../../src/checks/audit/lighthouserc/read-lighthouserc.ts'
import { wildcardOf } from '../../../src/checks/audit/lighthouserc/wildcard-of.ts'
import { UserError } from '../../../src/model/errors.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rehearse-lighthouserc-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function read(text: string, name = '.lighthouserc.json') {
  await writeFile(path.join(folder, name), text)
  return await readLighthouserc({ folder }, name)
}

const asserting = (assertions: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  JSON.stringify({ ci: { collect: { numberOfRuns: 5 }, assert: { assertions, ...more } } })

describe('a lighthouserc file', () => {
  it('is read in each of its forms', async () => {
    const found = await read(
      asserting({
        firstContentfulPaint: ['warn', { maxNumericValue: 2000 }],
        'categories:performance': ['error', { minScore: 0.8, aggregationMethod: 'optimistic' }],
        'categories:seo': 'warn',
        'errors-in-console': 'error',
        'unused-javascript': ['error', { maxLength: 2, minScore: 0.5 }],
        'resource-summary:script:size': ['error', { maxNumericValue: 100_000 }],
        doctype: 'off',
      }),
    )
    expect(found?.assertions).toEqual([
      {
        text: 'first-contentful-paint maxNumericValue 2000',
        severity: 'warning',
        of: { kind: 'metric', metric: 'fcp' },
        bound: { comparator: '<=', value: 2000 },
      },
      {
        text: 'categories:performance minScore 0.8',
        severity: 'error',
        run: 'best',
        of: { kind: 'score', category: 'performance' },
        bound: { comparator: '>=', value: 0.8 },
      },
      {
        text: 'categories:seo minScore 0.9',
        severity: 'warning',
        of: { kind: 'score', category: 'seo' },
        bound: { comparator: '>=', value: 0.9 },
      },
      {
        text: 'errors-in-console minScore 0.9',
        severity: 'error',
        of: { kind: 'audit', audit: 'errors-in-console', aspect: 'score' },
        bound: { comparator: '>=', value: 0.9 },
      },
      {
        text: 'unused-javascript minScore 0.5',
        severity: 'error',
        of: { kind: 'audit', audit: 'unused-javascript', aspect: 'score' },
        bound: { comparator: '>=', value: 0.5 },
      },
      {
        text: 'unused-javascript maxLength 2',
        severity: 'error',
        of: { kind: 'audit', audit: 'unused-javascript', aspect: 'items' },
        bound: { comparator: '<=', value: 2 },
      },
      {
        text: 'resource-summary:script:size maxNumericValue 100000',
        severity: 'error',
        of: { kind: 'resource', type: 'script', aspect: 'size' },
        bound: { comparator: '<=', value: 100_000 },
      },
    ])
    expect(found).toMatchObject({ mapped: [], left: [] })
  })

  it('is judged by what took the place of audits that are gone', async () => {
    const found = await read(
      asserting({
        'render-blocking-resources': ['error', { maxLength: 0 }],
        'dom-size': ['error', { maxNumericValue: 1500 }],
        'uses-http2': 'warn',
        'uses-text-compression': ['error', { maxNumericValue: 0 }],
      }),
    )
    expect(found?.mapped).toEqual([
      { audit: 'render-blocking-resources', by: 'render-blocking-insight' },
      { audit: 'dom-size', by: 'dom-size-insight' },
      { audit: 'uses-http2', by: 'modern-http-insight' },
      { audit: 'uses-text-compression', by: 'document-latency-insight' },
    ])
    expect(found?.assertions.map(({ text }) => text)).toEqual([
      'render-blocking-insight maxLength 0',
      'dom-size-insight maxNumericValue 1500',
      'modern-http-insight minScore 0.9',
    ])
    // Insights tell no number, so this limit cannot be judged, and says so.
    expect(found?.left).toEqual([
      { subject: 'uses-text-compression', why: 'maxNumericValue: it tells no number' },
    ])
  })

  it('tells what nobody judges, instead of passing it', async () => {
    const found = await read(
      asserting(
        {
          'offscreen-images': 'error',
          'service-worker': 'warn',
          'user-timings:hero': ['error', { maxNumericValue: 10 }],
          'categories:pwa': 'error',
          'is-on-https': ['fatal', {}],
        },
        { preset: 'lighthouse:recommended', budgetsFile: './budget.json' },
      ),
    )
    expect(found?.assertions).toEqual([])
    expect(found?.left.map(({ subject }) => subject)).toEqual([
      'budgetsFile',
      'lighthouse:recommended',
      'offscreen-images',
      'service-worker',
      'user-timings:hero',
      'categories:pwa',
      'is-on-https',
    ])
  })

  it('may be YAML, with limits for some pages only', async () => {
    const found = await read(
      [
        'ci:',
        '  assert:',
        '    assertMatrix:',
        '      - matchingUrlPattern: /(a|b)/x',
        '        assertions: { doctype: error }',
        '      - matchingUrlPattern: https://shop\\.example/docs/.*',
        '        aggregationMethod: pessimistic',
        '        assertions: { doctype: error }',
      ].join('\n'),
      'lighthouserc.yml',
    )
    expect(found?.assertions).toMatchObject([{ page: '/docs/*', run: 'worst' }])
    expect(found?.left).toMatchObject([{ subject: '/(a|b)/x' }])
  })

  it('that cannot be read is a mistake of the user', async () => {
    for (const [text, name] of [
      ['{', 'broken.json'],
      ['{"ci": 5}', 'other.json'],
      ['[]', 'list.yml'],
      ['module.exports = {}', 'lighthouserc.js'],
    ] as const) {
      const failed = await read(text, name).catch((error: unknown) => error)
      expect(failed, name).toBeInstanceOf(UserError)
      expect((failed as UserError).code).toBe('lighthouserc-invalid')
    }
    for (const name of ['missing.json', '../outside.json'])
      await expect(readLighthouserc({ folder }, name)).rejects.toBeInstanceOf(UserError)
  })
})

describe('wildcardOf', () => {
  it.each([
    ['http://localhost:8080/docs/.*', '/docs/*'],
    ['^https://shop\\.example/$', '/'],
    ['/blog/[^/]+$', '*/blog/*'],
    ['.*', '*'],
    ['/search\\?q=', '*/search?q=*'],
    ['http://localhost:.*/index\\.html', '/index.html*'],
  ])('%s means %s', (pattern, wildcard) => {
    expect(wildcardOf(pattern)).toBe(wildcard)
  })

  it.each(['(a|b)', '/x{2}', '/(?!admin)', '/\\d+'])('of %s is not read', (pattern) => {
    expect(wildcardOf(pattern)).toBeUndefined()
  })
})
