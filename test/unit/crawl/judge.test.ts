import { describe, expect, it } from 'vitest'
import type { BrokenTarget } from '../../../src/checks/crawl/facts.ts'
import { judge } from '../../../src/checks/crawl/judge.ts'
import { options } from '../../../src/checks/crawl/options.ts'

const found = (part: Partial<BrokenTarget>, external?: string) =>
  judge(
    {
      measurements: [],
      summary: '',
      facts: {
        pages: 3,
        links: 4,
        external: 0,
        skipped: 0,
        unasked: 0,
        limited: 0,
        unlisted: 0,
        broken: [
          {
            url: '/gone',
            external: false,
            status: 404,
            fragment: false,
            parents: [{ page: '/', text: 'Gone' }, { page: '/about' }],
            parentCount: 4,
            ...part,
          },
        ],
      },
    },
    options.parse({ external }),
  )[0]

describe('judge', () => {
  it('names the page a broken link stands on, and its text', () => {
    expect(found({})).toEqual({
      rule: 'crawl/broken-link',
      severity: 'error',
      subject: '/gone',
      message: 'answers 404, linked from 4 pages',
      evidence: ['on /, link text "Gone"', 'on /about', 'and on 2 more pages'],
    })
  })

  it.each([
    [{ status: 500 }, 'crawl/broken-link', 'error', 'answers 500, linked from 4 pages'],
    [
      { status: 0, reason: 'reset' },
      'crawl/broken-link',
      'error',
      'gives no answer, linked from 4 pages',
    ],
    [
      { fragment: true, status: 200 },
      'crawl/broken-fragment',
      'warning',
      'the page lacks the fragment, linked from 4 pages',
    ],
    [
      { status: 200, reason: 'aborted' },
      'crawl/broken-link',
      'error',
      'its answer cannot be read to its end, linked from 4 pages',
    ],
    [
      { status: 0, invalid: true },
      'crawl/broken-link',
      'error',
      'is no valid URL, linked from 4 pages',
    ],
    [{ external: true }, 'crawl/external-link', 'warning', 'answers 404, linked from 4 pages'],
    [
      { external: true, status: 403 },
      'crawl/external-link',
      'info',
      'answers 403, linked from 4 pages',
    ],
    [
      { external: true, status: 0, reason: 'getaddrinfo ENOTFOUND x' },
      'crawl/external-link',
      'warning',
      'gives no answer, linked from 4 pages',
    ],
    [
      { external: true, status: 0, reason: 'ETIMEDOUT' },
      'crawl/external-link',
      'info',
      'gives no answer, linked from 4 pages',
    ],
  ])('%j', (part, rule, severity, message) => {
    expect(found(part)).toMatchObject({ rule, severity, message })
  })

  it('closes the gate on a dead external link only when asked to', () => {
    expect(found({ external: true }, 'error')?.severity).toBe('error')
    expect(found({ external: true, status: 503 }, 'error')?.severity).toBe('info')
  })
})
