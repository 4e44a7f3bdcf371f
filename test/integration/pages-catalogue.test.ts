import { beforeAll, describe, expect, it } from 'vitest'
import { browser } from '../fixtures/pages/browser.ts'
import { defects } from '../fixtures/pages/defects/index.ts'
import { type Swept, sweepCases } from '../fixtures/pages/sweep-cases.ts'
import { twins } from '../fixtures/pages/twins/index.ts'

const minutes = 60_000

describe.skipIf(!browser)('pages with one defect each (needs Chrome or Chromium)', () => {
  let swept: Swept
  beforeAll(async () => {
    swept = await sweepCases(defects)
  }, 5 * minutes)

  it('were all visited, and each defect is known to nobody else', () => {
    expect(swept.seen.incomplete).toBeUndefined()
    expect(swept.seen.facts.visits).toHaveLength(defects.length + 1)
  })

  it.each(defects.map(({ name, rule }) => ({ name, rule })))('$name: $rule', ({ name, rule }) => {
    const found = swept.foundIn(name)
    expect([...new Set(found.map((finding) => finding.rule))]).toEqual([rule])
  })

  it('reach no host that is forbidden, and every attempt is told', () => {
    const attempts = swept.findings.filter(({ rule }) => rule === 'pages/forbidden-host')
    expect(attempts).toMatchObject([{ severity: 'error', subject: 'production.test' }])
    expect(attempts[0]?.message).toContain('on 6 pages')
  })
})

describe.skipIf(!browser)('pages that only look broken (needs Chrome or Chromium)', () => {
  let swept: Swept
  beforeAll(async () => {
    swept = await sweepCases(twins)
  }, 5 * minutes)

  it('were all visited', () => {
    expect(swept.seen.incomplete).toBeUndefined()
    expect(swept.seen.facts.visits).toHaveLength(twins.length + 1)
  })

  it.each(twins.map(({ name }) => name))('%s', (name) => {
    expect(swept.foundIn(name)).toEqual([])
  })
})
