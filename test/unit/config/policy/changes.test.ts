import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../../src/config/policy/changes.ts'

const told = (head: object, base: object) =>
  changesOf(head as Record<string, unknown>, base as Record<string, unknown>).map(
    ({ path, before, after, judges }) => `${judges} ${path.join('.')}: ${before} → ${after}`,
  )

describe('what the head changes', () => {
  it.each<[string, object, object, string[]]>([
    [
      'a threshold',
      { load: { thresholds: ['response p95 < 5000ms', 'errors < 1%'] } },
      { load: { thresholds: ['response p95 < 300ms', 'errors < 1%'] } },
      ['base load.thresholds.0: response p95 < 300ms → response p95 < 5000ms'],
    ],
    [
      'an item at the front',
      { crawl: { ignore: ['/new', '/old'] } },
      { crawl: { ignore: ['/old'] } },
      ['base crawl.ignore.0: not set → /new'],
    ],
    [
      'an item less',
      { crawl: { ignore: [] } },
      { crawl: { ignore: ['/old'] } },
      ['base crawl.ignore.0: /old → not set'],
    ],
    ['against the default', { 'on-error': 'warn' }, {}, ['base on-error: fail → warn']],
    ['back to the default', {}, { load: { timeout: '1s' } }, ['base load.timeout: 1s → 10s']],
    ['nothing, in other words', { load: { timeout: '10s' } }, {}, []],
    [
      'the checks',
      { checks: ['health', 'crawl'] },
      {},
      [
        'both checks.2: pages → not set',
        'both checks.3: audit → not set',
        'both checks.4: load → not set',
      ],
    ],
    [
      'what a route expects',
      { load: { routes: { 'GET /a': { expect: { status: 500 } } } } },
      { load: { routes: { 'GET /a': { expect: { status: 200 }, body: 'x' } } } },
      [
        'head load.routes.GET /a.body: x → not set',
        'base load.routes.GET /a.expect.status: 200 → 500',
      ],
    ],
    [
      'what is measured',
      { preview: { static: 'dist' } },
      { preview: { command: 'npm start' } },
      ['head preview.command: npm start → not set', 'head preview.static: not set → dist'],
    ],
  ])('is told: %s', (_, head, base, expected) => {
    expect(told(head, base).toSorted()).toEqual(expected.toSorted())
  })

  it('is told without secrets, in one line, cut', () => {
    const secret = 'token=abcdef0123456789abcdef'
    const [change] = changesOf(
      { crawl: { ignore: [`/a?${secret}\n\u202e${'x'.repeat(900)}`] } },
      {},
    )
    expect(change?.after).not.toContain('abcdef')
    expect(change?.after).toContain('\\u{a}\\u{202e}')
    expect(change?.after.length).toBeLessThan(230)
  })
})
