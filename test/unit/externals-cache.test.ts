import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cacheEntries, cacheSchema } from '../../src/checks/crawl/externals/cache/cache-format.ts'
import { cacheKey } from '../../src/checks/crawl/externals/cache/cache-key.ts'
import { freshEntries } from '../../src/checks/crawl/externals/cache/fresh-entries.ts'
import { LinkCache } from '../../src/checks/crawl/externals/cache/link-cache.ts'
import type { ExternalResult } from '../../src/checks/crawl/externals/external-result.ts'

const day = 86_400_000
const now = Date.UTC(2026, 0, 10)
const url = 'https://site.example/?token=secret'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rehearse-cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const result = (verdict: ExternalResult['verdict'], at: string, status = 200): ExternalResult => ({
  url: at,
  verdict,
  status,
  ms: 1,
  hops: [],
})

describe('the cache of links to other sites', () => {
  it('keeps what answered well until it is too old, and nothing else', async () => {
    const file = path.join(folder, 'links.json')
    const first = await LinkCache.read(file, day, now)
    const dead = 'https://dead.example/'
    const unsure = 'https://unsure.example/'
    await first.write(
      [result('ok', url, 204), result('broken', dead, 404), result('undecided', unsure, 0)],
      now,
    )
    const later = await LinkCache.read(file, day, now + day - 1000)
    expect(later.find(url)).toMatchObject({ verdict: 'ok', status: 204, cached: true })
    expect(later.find(dead)).toBeUndefined()
    expect(later.find(unsure)).toBeUndefined()
    // What is only remembered does not get younger.
    await later.write([{ ...result('ok', url), cached: true }], now + day - 1000)
    expect((await LinkCache.read(file, day, now + day + 2000)).find(url)).toBeUndefined()
    expect((await LinkCache.read(file, day, now - day)).find(url)).toBeUndefined()
  })

  it('is empty when its file is damaged, foreign or hostile', async () => {
    const key = cacheKey(url)
    const at = now / 1000
    const good = { schema: cacheSchema, checked: { [key]: [at, 200] } }
    const write = async (text: string): Promise<ExternalResult | undefined> => {
      const file = path.join(folder, 'links.json')
      writeFileSync(file, text)
      return (await LinkCache.read(file, day, now)).find(url)
    }
    expect(await write(JSON.stringify(good))).toBeDefined()
    const bad: unknown[] = [
      { ...good, schema: 'rehearse.external-links/2' },
      { ...good, more: 1 },
      { ...good, checked: { [key]: [at, 404] } },
      { ...good, checked: { [key]: [-1, 200] } },
      { ...good, checked: { [url]: [at, 200] } },
      { ...good, checked: [[key, at, 200]] },
      [],
      null,
    ]
    for (const content of bad) expect(await write(JSON.stringify(content))).toBeUndefined()
    expect(await write('{')).toBeUndefined()
    expect(await write(' '.repeat(5 * 1024 * 1024) + JSON.stringify(good))).toBeUndefined()
  })

  it('replaces a damaged cache and one of another version, and nothing else', async () => {
    const kept = async (text: string): Promise<boolean> => {
      const file = path.join(folder, 'links.json')
      writeFileSync(file, text)
      const cache = await LinkCache.read(file, day, now)
      const written = await cache.write([result('ok', url)], now).then(
        () => true,
        () => false,
      )
      expect(readFileSync(file, 'utf8') === text).toBe(!written)
      return !written
    }
    const whole = JSON.stringify({ schema: cacheSchema, checked: {} })
    expect(await kept('')).toBe(false)
    expect(await kept(whole.slice(0, 40))).toBe(false)
    expect(await kept(whole.replace('/1', '/9'))).toBe(false)
    expect(await kept('{"name":"shop"}')).toBe(true)
    expect(await kept(' ')).toBe(true)
    expect(await kept('x'.repeat(5 * 1024 * 1024))).toBe(true)
    const cache = await LinkCache.read(folder, day, now)
    await expect(cache.write([], now)).rejects.toThrow('regular file')
  })

  it('does not grow for ever: the newest stay', () => {
    const many = Object.fromEntries(
      Array.from({ length: cacheEntries + 10 }, (_, index): [string, [number, number]] => [
        cacheKey(String(index)),
        [now / 1000 - index, 200],
      ]),
    )
    const kept = freshEntries(many, now, day)
    expect(Object.keys(kept)).toHaveLength(cacheEntries)
    expect(kept[cacheKey('0')]).toBeDefined()
    expect(kept[cacheKey(String(cacheEntries + 5))]).toBeUndefined()
  })
})
