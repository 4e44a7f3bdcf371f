import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { crawl } from '../../src/checks/crawl/index.ts'
import { options } from '../../src/checks/crawl/options.ts'
import { annotations } from '../../src/hosts/github/annotations.ts'
import { CheckResult, type Report } from '../../src/model/result.ts'
import { outcomeOfCheck } from '../../src/model/verdict.ts'
import { render } from '../../src/report/render.ts'
import { status, to } from '../fixtures/crawl/answers.ts'
import { rawSite } from '../fixtures/crawl/site.ts'
import { realStage } from '../fixtures/stage/real-stage.ts'

/** What a site may write where a report shows it. */
const hostile = [
  '::error file=a.js,line=1::pwned',
  '\n::set-output name=gate::open',
  '##[error]pwned',
  '\u001b[2J\u001b]0;pwned\u0007',
  '\u202Egnp.exe',
  '<img src=x onerror=alert(1)>',
  '<!-- rehearse --></details></code>',
  '[pwned](https://evil.example)',
  '![pwned](https://evil.example/x.png)',
  '`` ` ``` pwned',
  '| a | b |',
  '@octocat #1 GH-1 https://evil.example',
  '‹redacted›\r\n\r\n# pwned',
]

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

const anchors = hostile.map(
  (text) => `<a href="/${escaped(text)}" title="x">${escaped(text)}</a>
    <a href="#${escaped(text)}">x</a><a href="http://[${escaped(text)}">${escaped(text)}</a>
    <p id="${escaped(text)}x"><a href="/soft?${escaped(text)}">${escaped(text)}</a></p>`,
)

const cmark = spawnSync('cmark-gfm', ['--version']).status === 0

function html(markdown: string): string {
  const extensions = ['table', 'autolink', 'strikethrough', 'tagfilter', 'tasklist']
  const args = [...extensions.flatMap((name) => ['-e', name]), '--unsafe']
  return spawnSync('cmark-gfm', args, { input: markdown, encoding: 'utf8', maxBuffer: 1e9 }).stdout
}

describe('what a hostile site writes, in every form of the report', { timeout: 60_000 }, () => {
  let report: Report
  let lines: string[] = []

  beforeAll(async () => {
    const site = await rawSite({
      '/': `<title>${escaped(hostile.join(' '))}</title>${anchors.join('\n')}
        <a href="/to">x</a><a href="/status">x</a><a href="/soft">x</a><a href="/loop">x</a>`,
      '/to': to('mailto:\u001b[31m::error::x<b>'),
      '/status': status(503, 'Retry-After: ::error::'),
      '/loop': to('/loop?<b>[x](y)`'),
      '/loop?': to('/loop'),
      '/soft': `<title>${escaped(hostile.join(' '))}</title><p>File "/srv/::error::[x](y)<b>\`.py", line 1, in \u001b[31m`,
    })
    const stage = realStage(site.url)
    const chosen = options.parse({ external: 'ignore' })
    const observed = await crawl.measure(stage, chosen)
    const findings = crawl.judge(observed, chosen)
    ;({ lines } = stage)
    const result = CheckResult.parse({
      check: 'crawl',
      moment: 'main',
      outcome: outcomeOfCheck(findings, observed.incomplete),
      ...(observed.incomplete === undefined ? {} : { reason: observed.incomplete }),
      summary: observed.summary,
      measurements: observed.measurements,
      findings,
      durationMs: 1,
    })
    report = {
      schema: 'rehearse.report/1',
      version: '0.0.0',
      target: site.url.href,
      startedAt: '2026-01-01T00:00:00.000Z',
      durationMs: 1,
      outcome: result.outcome,
      gate: 'closed',
      results: [result],
      claims: [
        { id: 'tested', answer: 'no', evidence: 'x' },
        { id: 'rehearsed', answer: 'not-tested', evidence: 'x' },
        { id: 'recovers', answer: 'not-tested', evidence: 'x' },
      ],
    }
  })

  it('is found to be broken in each of these ways', () => {
    const rules = new Map<string, number>()
    for (const { rule } of report.results[0]?.findings ?? []) {
      rules.set(rule, (rules.get(rule) ?? 0) + 1)
    }
    const count = hostile.length
    // One begins like a fragment, so that it leads to the page itself.
    expect(rules.get('crawl/broken-link')).toBe(count - 1 + 2)
    expect(rules.get('crawl/invalid-url')).toBe(count)
    // Those that hold a `#` end in fragments elsewhere too.
    expect(rules.get('crawl/broken-fragment')).toBe(count + 4)
    expect(rules.get('crawl/soft-error')).toBe(count + 1)
    expect(rules.get('crawl/redirect-loop')).toBe(1)
  })

  it('moves no terminal and starts no command in a log', () => {
    const { console: text } = render(report, { colours: false })
    expect(text).toContain('pwned')
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u)
    expect(text).not.toMatch(/^\s*(?:::|##\[)/m)
    expect(lines.join('\n')).not.toMatch(/pwned|\p{Cc}(?<!\n)/u)
  })

  it('is one line in an annotation, and no command of its own', () => {
    const { commands } = annotations(report)
    expect(commands.length).toBeGreaterThan(5)
    for (const command of commands) {
      expect(command).toMatch(/^::(?:error|warning) title=crawl\/[a-z-0-9]+::[^\n\r]*$/)
      expect(command).not.toMatch(/[\p{Cc}\u202E]/u)
    }
  })

  it.skipIf(!cmark)('is code in Markdown, and nothing else (needs cmark-gfm)', () => {
    const { comment, full } = render(report, { colours: false })
    for (const text of [comment, full]) {
      expect(text).toContain('pwned')
      const shown = html(text)
        .replaceAll(/<code>[^]*?<\/code>/g, '')
        // Our own: a rule leads to its description.
        .replaceAll(/<a href="https:\/\/github\.com\/[\w./-]+\/docs\/rules\.md#[a-z-]+"><\/a>/g, '')
      expect(shown).not.toMatch(/pwned|evil|octocat|onerror|redacted|::error/)
      expect(shown).not.toMatch(/<(?:img|script|a)\b/)
    }
  })
})
