import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fail } from '../../../src/hosts/github/fail.ts'
import { appendSummary } from '../../../src/hosts/github/summary.ts'
import { UserError } from '../../../src/model/errors.ts'
import { aJob, token } from './a-job.ts'

const folder = mkdtempSync(join(tmpdir(), 'rehearse-summary-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the summary', () => {
  it('is appended to what stands there', () => {
    const file = join(folder, 'append.md')
    writeFileSync(file, 'first\n')
    appendSummary(file, 'second')
    expect(readFileSync(file, 'utf8')).toBe('first\nsecond\n')
  })

  it('takes the shorter form before the runner would drop all, counted in bytes', () => {
    const file = join(folder, 'large.md')
    const umlauts = 'ä'.repeat(400 * 1024)
    appendSummary(file, umlauts, 'short')
    appendSummary(file, umlauts, 'short')
    expect(readFileSync(file, 'utf8')).toBe(`${umlauts}\nshort\n`)
    expect(() => appendSummary(file, umlauts)).toThrow('larger than')
    expect(() => appendSummary(undefined, 'x')).toThrow('GITHUB_STEP_SUMMARY is not set')
    expect(() => appendSummary(folder, 'x')).toThrow('EISDIR')
  })
})

describe('a mistake of the user', () => {
  const error = new UserError({
    code: 'no-config',
    what: `rehearse.yml holds </pre>\n::error::${token}`,
    why: 'why',
    fix: 'fix ##[error]',
  })

  it('is an annotation and stands in the summary, as text', () => {
    const job = aJob('')
    fail(error, job.at)
    expect(job.log()).toBe(
      '::error title=Rehearse%3A no-config::rehearse.yml holds </pre>%0A: :error::***%0Awhy%0Afix ## [error]\n',
    )
    expect(job.summary()).toBe(
      [
        '## 🚫 Rehearse could not start: `no-config`',
        '',
        '<pre>',
        'rehearse.yml holds &lt;/pre&gt;',
        ': :error::***',
        'why',
        'fix ## [error]',
        '</pre>',
        '',
      ].join('\n'),
    )
    job.remove()
  })

  it('quotes the text that holds it, with the carets where they belong', () => {
    const job = aJob('')
    const quote = ['GET / <b> = 1', '      ^^^']
    fail(new UserError({ code: 'c', what: 'what', why: 'why', fix: 'fix', quote }), job.at)
    expect(job.log()).toContain('::what%0AGET / <b> = 1%0A      ^^^%0Awhy%0Afix\n')
    expect(job.summary()).toContain('what\nGET / &lt;b&gt; = 1\n      ^^^\nwhy\nfix\n')
    job.remove()
  })

  it('is still an annotation without a summary', () => {
    const job = aJob('', { env: { GITHUB_STEP_SUMMARY: undefined } })
    fail(error, job.at)
    expect(job.log()).toContain('::error title')
    expect(job.log()).toContain('The summary could not be written')
    job.remove()
  })
})
