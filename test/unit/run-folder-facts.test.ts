import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CheckResult } from '../../src/model/result.ts'
import { readFacts, writeResult } from '../../src/run-folder.ts'

const result: CheckResult = {
  check: 'crawl',
  moment: 'main',
  outcome: 'pass',
  measurements: [],
  findings: [],
  durationMs: 1,
}
const tested = { commit: 'c0ffee', target: 'http://127.0.0.1:3000' }

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'rehearse-facts-'))
})
afterEach(async () => {
  await rm(dir, { recursive: true })
})

describe('facts of another check', () => {
  it('are those of the same commit and target', async () => {
    await writeResult(dir, result, { ...tested, facts: { site: { pages: 3 } } })
    expect(await readFacts(dir, 'crawl', tested)).toEqual({ site: { pages: 3 } })
    expect(await readFacts(dir, 'crawl', { ...tested, commit: 'decaf' })).toBeUndefined()
    expect(await readFacts(dir, 'crawl', { ...tested, commit: undefined })).toBeUndefined()
    const elsewhere = { ...tested, target: 'http://127.0.0.1:3001' }
    expect(await readFacts(dir, 'crawl', elsewhere)).toBeUndefined()
  })

  it('are none where nothing, or nothing valid, was stored', async () => {
    expect(await readFacts(dir, 'crawl', tested)).toBeUndefined()
    await writeResult(dir, result, tested)
    expect(await readFacts(dir, 'crawl', tested)).toBeUndefined()
    const file = path.join(dir, 'results', 'crawl.json')
    for (const text of ['{', '[]', '{"schema":"rehearse.result/1","facts":{}}']) {
      await writeFile(file, text)
      expect(await readFacts(dir, 'crawl', tested)).toBeUndefined()
    }
    const other = { schema: 'rehearse.result/1', ...result, ...tested, check: 'health', facts: {} }
    await writeFile(file, JSON.stringify(other))
    expect(await readFacts(dir, 'crawl', tested)).toBeUndefined()
  })
})
