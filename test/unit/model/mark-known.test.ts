import { describe, expect, it } from 'vitest'
import { markKnown } from '../../../src/model/mark-known.ts'
import type { Finding } from '../../../src/model/result.ts'

const finding = (subject: string, part: Partial<Finding> = {}): Finding => ({
  rule: 'crawl/broken-link',
  severity: 'error',
  subject,
  message: 'answers 404, linked from 3 pages',
  ...part,
})

/** Subjects of those that are known. */
const known = (head: Finding[], base: Finding[]): string[] =>
  markKnown(head, base)
    .filter((marked) => marked.known === true)
    .map(({ subject }) => subject)

describe('a finding is known', () => {
  it('when the base has it, wherever the file is that it comes from', () => {
    const head = finding('/gone', { where: { file: 'docs/new-name.md', line: 9 } })
    const base = finding('/gone', { where: { file: 'docs/old-name.md', line: 3 } })
    expect(markKnown([head], [base])).toEqual([{ ...head, known: true }])
  })

  it('when only the hash of its content has changed', () => {
    expect(known([finding('/app.3f9a2b1c.js')], [finding('/app.77aa88bb.js')])).toHaveLength(1)
  })

  it('with what the base says, where that is something else', () => {
    const base = finding('/gone', { message: 'answers 404, linked from 1 page' })
    const [marked] = markKnown([finding('/gone', { evidence: ['on /'] })], [base])
    expect(marked?.evidence).toEqual(['on /', 'at the base: answers 404, linked from 1 page'])
    const full = finding('/gone', { evidence: Array<string>(50).fill('on /') })
    expect(markKnown([full], [base])[0]?.evidence).toHaveLength(50)
  })

  it('when it is worse at the base, so that the worse one stays free for the worse', () => {
    const base = [finding('/a'), finding('/a', { severity: 'warning' })]
    expect(known([finding('/a', { severity: 'warning' }), finding('/a')], base)).toHaveLength(2)
    expect(known([finding('/a', { severity: 'info' })], [finding('/a')])).toHaveLength(1)
  })
})

describe('a finding is new', () => {
  it.each<[string, Finding, Finding]>([
    ['another target', finding('/gone'), finding('/other')],
    ['another rule', finding('/gone'), finding('/gone', { rule: 'crawl/timeout' })],
    ['another query', finding('/gone?page=2'), finding('/gone?page=1')],
    ['worse', finding('/gone'), finding('/gone', { severity: 'warning' })],
  ])('when it is of %s', (_, head, base) => {
    expect(markKnown([head], [base])).toEqual([head])
  })

  it('when the base has fewer of its kind, the same name first', () => {
    const base = [finding('/app.3f9a2b1c.js')]
    const head = [finding('/app.77aa88bb.js'), finding('/app.3f9a2b1c.js')]
    expect(known(head, base)).toEqual(['/app.3f9a2b1c.js'])
  })
})

it('lets each of many of one kind stand for one', () => {
  const same = Array.from({ length: 20_000 }, () => finding('/app.3f9a2b1c.js'))
  expect(known(same, same.slice(1))).toHaveLength(19_999)
})
