import { describe, it } from 'vitest'
import { z } from 'zod'
import { mapTexts } from '../../src/model/map-texts.ts'
import { Finding } from '../../src/model/result.ts'
import { cases } from '../fixtures/crawl/cases/index.ts'
import { runCase } from '../fixtures/crawl/cases/run-case.ts'

/** What a finding says of the pages that refer to its subject. */
function parentsOf({ message }: Finding): number {
  const count = /linked from (?:the layout, )?([\d,]+)/.exec(message)?.[1]
  return Number(count?.replaceAll(',', '') ?? 0)
}

function lineOf({ evidence = [] }: Finding): number {
  const line = evidence.map((text) => /^on \S+, line (\d+)/.exec(text)?.[1]).find(Boolean)
  return Number(line ?? 0)
}

describe.concurrent.each(Object.entries(cases))('%s', { timeout: 90_000 }, (_class, list) => {
  it.for(list)('$what', async (one, { expect }) => {
    const { url, findings, incomplete, asked, requests, pages } = await runCase(one)
    const { finds = [], again = {}, most = Infinity, trapped, reached, loose } = one
    for (const finding of findings) {
      finding.subject = finding.subject.replace(`:${url.port}/`, ':PORT/')
    }
    const named = findings
      .filter(({ rule }) => trapped !== true || rule !== 'crawl/trap')
      .map(({ rule, subject }) => `${rule} ${subject}`)
      .filter((text) => loose?.test(text) !== true)
      .toSorted()
    expect(findings.some(({ rule }) => rule === 'crawl/trap')).toBe(trapped === true)
    expect(named).toEqual(finds.map(([rule, subject]) => `crawl/${rule} ${subject}`).toSorted())
    for (const [rule, subject, { severity, parents, line } = {}] of finds) {
      const found = findings.find((finding) => {
        return finding.rule === `crawl/${rule}` && finding.subject === subject
      })
      if (!found) continue
      if (severity !== undefined) expect(found.severity).toBe(severity)
      if (parents !== undefined) expect(parentsOf(found)).toBe(parents)
      if (line !== undefined) expect(lineOf(found)).toBe(line)
    }
    const told = mapTexts(findings, (text) => text.slice(0, 4096))
    expect(z.array(Finding).safeParse(told).error).toBeUndefined()
    if (one.incomplete) expect(incomplete).toMatch(one.incomplete)
    else expect(incomplete).toBeUndefined()
    const tooOften = [...asked].filter(([path, times]) => times > (again[path] ?? 1))
    expect(tooOften).toEqual([])
    if (reached !== undefined) expect(pages).toBe(reached)
    expect(requests).toBeLessThanOrEqual(most)
  })
})
