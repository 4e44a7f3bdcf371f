import { describe, it } from 'vitest'
import { expectCase } from '../fixtures/crawl/cases/expect-case.ts'
import { cases } from '../fixtures/crawl/cases/index.ts'

describe.concurrent.each(Object.entries(cases))('%s', { timeout: 90_000 }, (_class, list) => {
  it.for(list)('$what', async (one, { expect }) => {
    await expectCase(one, expect)
  })
})
