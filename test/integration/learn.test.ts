import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { LearnSummary } from '../../src/traffic/learning/summary.ts'
import { seededRandom } from '../../src/traffic/random.ts'
import { TrafficModel } from '../../src/traffic/traffic-model.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { apiLog } from '../fixtures/traffic/api-log.ts'
import { blogLog } from '../fixtures/traffic/blog-log.ts'
import { combinedLog } from '../fixtures/traffic/request.ts'
import { shopLog } from '../fixtures/traffic/shop-log.ts'

const cwd = mkdtempSync(path.join(tmpdir(), 'rehearse-learn-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

function model(file = 'rehearse.traffic.json'): TrafficModel {
  return TrafficModel.parse(JSON.parse(readFileSync(path.join(cwd, file), 'utf8')))
}

describe('rehearse learn', () => {
  it.each([
    ['a shop', shopLog],
    ['a blog with bots and readers of feeds', blogLog],
    ['an API', apiLog],
  ])('plans visitors of %s as like the log as its halves are like one another', async (_, log) => {
    writeFileSync(path.join(cwd, 'access.log'), combinedLog(log(seededRandom('learn'))))
    const { code, stdout } = await runCli(['learn', 'access.log', '--json'], { cwd })
    expect(code).toBe(0)
    const { source } = JSON.parse(stdout) as LearnSummary
    expect(source).toMatchObject({ format: 'combined', unread: 0 })
    const { fidelity, source: kept } = model()
    expect(kept).toEqual(source)
    expect(fidelity?.path).toBeLessThanOrEqual(1.1)
    expect(fidelity?.transition).toBeLessThanOrEqual(1.15)
    expect(fidelity?.length).toBeLessThanOrEqual(1.5)
  })

  it('reads the same from packed logs', async () => {
    const text = combinedLog(shopLog(seededRandom('packed'), { hours: 2 }))
    const logs = {
      'plain.log': Buffer.from(text),
      'packed.gz': gzipSync(text),
      'packed.zst': zstdCompressSync(text),
    }
    const models = []
    for (const [name, bytes] of Object.entries(logs)) {
      writeFileSync(path.join(cwd, name), bytes)
      const { code } = await runCli(['learn', name, '--out', `${name}.json`], { cwd })
      expect(code).toBe(0)
      const { source, ...learned } = model(`${name}.json`)
      // The digest is that of the file as it lies there.
      models.push({ ...learned, source: { ...source, sha256: undefined } })
    }
    expect(models[1]).toEqual(models[0])
    expect(models[2]).toEqual(models[0])
  })

  it('tells a log that is none in three lines, and writes nothing', async () => {
    writeFileSync(path.join(cwd, 'prose.log'), 'Dear reader,\nthis is no log.\n'.repeat(50))
    const { code, stderr } = await runCli(['learn', 'prose.log', '--out', 'prose.json'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^! prose\.log is in no format that Rehearse knows\n {2}why: .+\n {2}fix: .+\n$/,
    )
    expect(() => model('prose.json')).toThrow(/ENOENT/)
  })
})
