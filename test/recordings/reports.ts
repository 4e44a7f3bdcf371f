import type { CheckResult, Report } from '../../src/model/result.ts'

const result = (part: Partial<CheckResult>): CheckResult => ({
  check: 'crawl',
  moment: 'main',
  outcome: 'pass',
  measurements: [],
  findings: [],
  durationMs: 1234,
  ...part,
})

const healthy: Report = {
  schema: 'rehearse.report/1',
  version: '0.1.0',
  target: 'http://127.0.0.1:43121/',
  commit: '9f3c2ab41d07e2aa11bb22cc33dd44ee55ff6677',
  startedAt: '2026-11-23T22:41:00.000Z',
  durationMs: 13_200,
  outcome: 'pass',
  gate: 'open',
  results: [
    result({ check: 'preview', summary: 'command, answered after 596 ms', durationMs: 596 }),
    result({
      check: 'health',
      moment: 'before',
      summary: '4 assertions on 2 addresses',
      durationMs: 107,
    }),
    result({ summary: '86 pages, 150 links' }),
    result({
      check: 'load',
      summary: '10 s at 20/s: 200 sent, 200 answered, p95 12 ms',
      durationMs: 10_020,
    }),
    result({
      check: 'health',
      moment: 'after',
      summary: '4 assertions on 2 addresses',
      durationMs: 19,
    }),
  ],
  claims: [
    { id: 'tested', answer: 'yes', evidence: '86 pages, 150 links' },
    { id: 'rehearsed', answer: 'yes', evidence: '10 s at 20/s: 200 sent, 200 answered, p95 12 ms' },
    { id: 'recovers', answer: 'not-tested', evidence: 'no recovery was drilled' },
  ],
}

const base = { commit: '41d07e2aa11bb22cc33dd44ee55ff6677889900a', found: 2, gate: 'new' } as const
const old: CheckResult['findings'][number] = {
  rule: 'crawl/broken-link',
  severity: 'error',
  subject: '/blog/2019/old-post',
  message: 'answers 404, linked from 3 pages',
  evidence: [
    'on /blog, link text "Old"',
    'at the base: answers 404, linked from 2 pages @octo-org',
  ],
  known: true,
}
const fresh: CheckResult['findings'][number] = {
  rule: 'crawl/broken-link',
  severity: 'error',
  subject: '/docs/install',
  message: 'answers 404, linked from 1 page',
}
const crawled = (part: Partial<CheckResult>, of: Partial<Report>): Report => ({
  ...healthy,
  ...of,
  results: healthy.results.with(2, result({ summary: '86 pages, 150 links', ...part })),
})

/** Reports as the renderers get them: one per verdict, with hostile text where a site could put it. */
export const reports: Record<
  'pass' | 'warn' | 'fail' | 'error' | 'known' | 'new' | 'all' | 'no-base' | 'figures',
  Report
> = {
  figures: {
    ...healthy,
    base: base.commit,
    outcome: 'fail',
    gate: 'closed',
    results: [
      result({
        outcome: 'fail',
        summary: '86 pages, 150 links',
        findings: [old, fresh],
        comparison: base,
        baseFigures: { commit: base.commit, earlier: false },
        measurements: [
          { metric: 'crawl.pages', value: 86, unit: 'count', name: 'pages', base: 84 },
          { metric: 'crawl.urls', value: 1150, unit: 'count', name: 'links', base: 1150 },
          { metric: 'crawl.broken', value: 2, unit: 'count' },
        ],
      }),
      result({
        check: 'pages',
        summary: '86 pages of the crawl, Chrome/150.0.7000.1',
        baseFigures: {
          commit: base.commit,
          earlier: false,
          missing: 'it was measured otherwise there: choice of pages',
        },
        measurements: [
          { metric: 'pages.visited', value: 86, unit: 'count', name: 'pages visited' },
        ],
      }),
      result({
        check: 'load',
        summary: '10 s at 20/s: 200 sent, 200 answered, p95 12 ms',
        baseFigures: { commit: base.commit, earlier: true },
        measurements: [
          { metric: 'load.response.p95', value: 12.2, unit: 'ms', name: 'p95', base: 11 },
          { metric: 'load.response.p99', value: 1904, unit: 'ms', name: 'p99', base: 793 },
          { metric: 'load.errors', value: 0.005, unit: 'ratio', name: 'errors', base: 0 },
          { metric: 'load.rate', value: 19.96, unit: '1/s', name: 'answered', base: 20.04 },
          { metric: 'load.memory', value: 31e6, unit: 'bytes', name: 'memory', base: 62e6 },
          { metric: 'load.capacity', value: 80, unit: '1/s', name: '@octo-org/team | `x`' },
        ],
      }),
    ],
  },
  known: crawled(
    { outcome: 'warn', findings: [old], comparison: base },
    { outcome: 'warn', gate: 'open' },
  ),
  new: crawled(
    {
      outcome: 'fail',
      findings: [old, fresh, { ...fresh, severity: 'warning', subject: '/faq#top' }],
      comparison: { ...base, partial: 'the crawl took longer than 5 min' },
    },
    { outcome: 'fail', gate: 'closed' },
  ),
  all: crawled(
    { outcome: 'fail', findings: [old], comparison: { ...base, gate: 'all' } },
    { outcome: 'fail', gate: 'closed' },
  ),
  'no-base': crawled(
    {
      outcome: 'fail',
      findings: [fresh],
      comparison: {
        gate: 'new',
        missing: 'The base wrote: <b>@octo-org/team</b> | no DATABASE_URL',
      },
    },
    { outcome: 'fail', gate: 'closed' },
  ),
  pass: healthy,
  warn: {
    ...healthy,
    outcome: 'warn',
    results: healthy.results.with(
      2,
      result({
        outcome: 'warn',
        summary: '86 pages, 151 links, 1 leave the site',
        findings: [
          {
            rule: 'crawl/external-link',
            severity: 'warning',
            subject: 'https://partner.example/gone?token=‹redacted›',
            message: 'answers 404, linked from 1 page',
            evidence: ['on /about, link text "@octo-org/team | our `partner`"'],
          },
        ],
      }),
    ),
  },
  fail: {
    ...healthy,
    outcome: 'fail',
    gate: 'closed',
    results: healthy.results
      .with(
        2,
        result({
          outcome: 'fail',
          summary: '89 pages, 152 links',
          findings: [
            {
              rule: 'crawl/broken-link',
              severity: 'error',
              subject: '/care/old-guide',
              message: 'answers 404, linked from 6 pages',
              evidence: [
                'on /products/brass-desk-lamp, link text "Care guide"',
                'and on 5 more pages',
              ],
            },
            {
              rule: 'crawl/broken-link',
              severity: 'error',
              subject: '/<img src=x onerror=alert(1)>|\u202e`#12',
              message: 'answers 500, linked from 1 page',
              evidence: ['on /help, link text "</details>@octo-org/team\n## forged heading"'],
            },
          ],
        }),
      )
      .with(
        3,
        result({
          check: 'load',
          outcome: 'fail',
          summary: '10 s at 20/s: 200 sent, 200 answered, p95 542 ms',
          findings: [
            {
              rule: 'load/response-time',
              severity: 'error',
              subject: 'response p95 < 300ms',
              message: 'p95 is 542 ms, limit 300 ms, over 200 requests',
              fix: 'Look at GET /search?q=lamp first.',
              evidence: ['GET /search?q=lamp  p50 455 ms  p95 659 ms  14 requests'],
            },
          ],
          tables: [
            {
              title: 'Thresholds',
              columns: [
                { name: 'Threshold' },
                { name: 'Requests', align: 'right' },
                { name: 'Verdict' },
              ],
              rows: [
                ['response p95 < 300ms', '200', 'broken'],
                ['errors < 0.1%', '200', 'holds'],
              ],
              tones: ['bad', 'good'],
            },
            {
              title: 'Routes, the slowest first',
              columns: [{ name: 'Route' }, { name: 'p95', align: 'right' }],
              rows: [
                ['GET /search?q', '659 ms'],
                ['GET /|</details>@octo-org/team', '12 ms'],
              ],
              left: 101,
            },
          ],
        }),
      ),
    claims: [
      { id: 'tested', answer: 'no', evidence: '89 pages, 152 links, 2 found' },
      {
        id: 'rehearsed',
        answer: 'no',
        evidence: '10 s at 20/s: 200 sent, 200 answered, p95 542 ms, 1 found',
      },
      { id: 'recovers', answer: 'not-tested', evidence: 'no recovery was drilled' },
    ],
  },
  error: {
    ...healthy,
    outcome: 'error',
    gate: 'closed',
    results: [
      result({
        check: 'preview',
        outcome: 'error',
        reason:
          'The start command ended with exit code 1 before the preview answered: It wrote: Error: no DATABASE_URL',
      }),
      ...healthy.results.slice(1).map(({ check, moment }) =>
        result({
          check,
          moment,
          outcome: 'skip',
          reason: 'there is no preview to test',
          durationMs: 0,
        }),
      ),
    ],
    claims: healthy.claims.map(({ id, evidence }) => ({
      id,
      answer: 'not-tested',
      evidence: id === 'recovers' ? evidence : 'there is no preview to test',
    })),
  },
}
