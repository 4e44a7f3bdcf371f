import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { LearnSummary } from '../../src/traffic/learning/summary.ts'
import { seededRandom } from '../../src/traffic/random.ts'
import { TrafficModel } from '../../src/traffic/traffic-model.ts'
import { runCli, startCli } from '../fixtures/cli/rehearse-cli.ts'
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

  it('reads standard input, packed or not', async () => {
    const text = combinedLog(shopLog(seededRandom('piped'), { hours: 1 }))
    writeFileSync(path.join(cwd, 'piped.log'), text)
    await runCli(['learn', 'piped.log', '--out', 'of-file.json'], { cwd })
    for (const bytes of [text, gzipSync(text)]) {
      const running = startCli(['learn', '-', '--out', 'of-pipe.json'], { cwd, stdin: 'pipe' })
      running.child.stdin?.end(bytes)
      expect((await running.finished).code).toBe(0)
      const { source, ...learned } = model('of-pipe.json')
      const { source: ofFile, ...fromFile } = model('of-file.json')
      expect(learned).toEqual(fromFile)
      expect({ ...source, sha256: '' }).toEqual({ ...ofFile, sha256: '' })
    }
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'leaves nothing behind when %s ends it',
    async (signal) => {
      const folder = path.join(cwd, signal)
      mkdirSync(folder)
      writeFileSync(path.join(folder, 'rehearse.traffic.json'), 'of before')
      const running = startCli(['learn', '-'], { cwd: folder, stdin: 'pipe' })
      // More than it looks at before it reads, and the end does not come.
      running.child.stdin?.on('error', () => {})
      running.child.stdin?.write(combinedLog(shopLog(seededRandom('endless'), { hours: 24 })), () =>
        running.child.kill(signal),
      )
      const { code, stdout, stderr } = await running.finished
      expect(code).toBe({ SIGINT: 130, SIGTERM: 143 }[signal])
      expect(stdout).toBe('')
      expect(stderr).not.toMatch(/\bat .+:\d+/)
      expect(readdirSync(folder)).toEqual(['rehearse.traffic.json'])
      expect(readFileSync(path.join(folder, 'rehearse.traffic.json'), 'utf8')).toBe('of before')
    },
  )

  it('tells where lines stand that cannot be read, and not what they hold', async () => {
    const log = combinedLog(shopLog(seededRandom('torn'), { hours: 1 })).split('\n')
    log.splice(7, 0, '198.18.0.9 jane "GET /secret-place"')
    writeFileSync(path.join(cwd, 'torn.log'), log.join('\n'))
    const { code, stderr, stdout } = await runCli(['learn', 'torn.log', '--out', 'torn.json'], {
      cwd,
    })
    expect(code).toBe(0)
    expect(stderr).toContain('1 line cannot be read')
    expect(stderr).toContain(
      'torn.log, line 8: no date in brackets: 000.00.0.0 xxxx "GET /xxxx-xxxx"',
    )
    expect(stderr + stdout).not.toMatch(/jane|secret|198\.18/)
    expect(stdout).toContain('1 unread')
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
