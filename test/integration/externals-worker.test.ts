import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import {
  checkExternals,
  type ExternalAnswers,
  type ExternalQuestion,
} from '../../src/checks/crawl/externals/check-externals.ts'
import { externalLimits } from '../../src/checks/crawl/externals/external-limits.ts'
import { outside } from '../fixtures/externals/outside.ts'

const program = [process.execPath, path.resolve('src/cli.ts')] as const
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function cacheFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearse-links-'))
  folders.push(folder)
  return path.join(folder, 'cache', 'links.json')
}

function check(
  urls: readonly string[],
  {
    limits,
    ...part
  }: Partial<Omit<ExternalQuestion, 'limits'>> & {
    limits?: Partial<ExternalQuestion['limits']>
  } = {},
): Promise<ExternalAnswers> {
  return checkExternals({
    urls,
    program,
    env: process.env,
    signal: new AbortController().signal,
    limits: { ...externalLimits, gapMs: 0, requestMs: 10_000, totalMs: 60_000, ...limits },
    allow: ['127.0.0.1'],
    onProgress: () => {},
    ...part,
  })
}

const verdicts = ({ results }: ExternalAnswers): string[] =>
  [...results.values()].map(({ verdict }) => verdict)

describe('the process that asks other sites', { timeout: 90_000 }, () => {
  it('answers for every URL as it was given, asks each once, and tells its progress', async () => {
    const { port, asked } = await outside((request, response) => {
      response.writeHead(request.url === '/gone' ? 404 : 200).end()
    })
    const site = `http://127.0.0.1:${port}`
    const given = [`${site}/a#one`, `${site}/a#two%zz`, `${site}/gone`, 'mailto:a@b', 'http://']
    const told: string[] = []
    const answers = await check(given, {
      onProgress: ({ done, total, broken }) => told.push(`${done}/${total} ${broken}`),
    })
    expect([...answers.results.keys()]).toEqual(given)
    expect(verdicts(answers)).toEqual(['ok', 'ok', 'broken', 'undecided', 'undecided'])
    expect(answers.incomplete).toBeUndefined()
    expect(told.at(-1)).toBe('2/2 1')
    expect(asked.filter(({ path: at }) => at === '/a')).toHaveLength(1)
  })

  it('ends at its deadline with what it has', async () => {
    const { port } = await outside((request, response) => {
      if (!request.url?.startsWith('/hang')) response.end()
    })
    const hanging = Array.from(
      { length: 60 },
      (_, index) => `http://127.0.0.1:${port}/hang${index}`,
    )
    const fine = `http://127.0.0.1:${port}/fine`
    const answers = await check([fine, ...hanging], {
      limits: { totalMs: 2500, perHost: 4, patience: 100 },
    })
    expect(verdicts(answers).filter((verdict) => verdict === 'broken')).toEqual([])
    expect(answers.results.get(fine)?.verdict).toBe('ok')
    expect(answers.incomplete).toBe('the time for links to other sites was over')
    expect(answers.results.get(hanging.at(-1) ?? '')).toMatchObject({
      verdict: 'undecided',
      reason: 'the time for links to other sites was over',
    })
  })

  it('keeps what was known when its process dies or the run is cancelled', async () => {
    const cancel = new AbortController()
    const { port } = await outside((request, response) => {
      if (!request.url?.startsWith('/hang')) response.end()
    })
    const site = `http://127.0.0.1:${port}`
    const urls = [`${site}/fine`, `${site}/hang`]
    const answers = await check(urls, {
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    })
    expect(verdicts(answers)).toEqual(['ok', 'undecided'])
    expect(answers.incomplete).toBe('the run was cancelled')
    const dies = `setTimeout(() => process.kill(process.pid, 'SIGKILL'), 300); process.on('message', ({ urls }) => process.send({ kind: 'result', result: { url: urls[0], verdict: 'ok', status: 200, ms: 1, hops: [] } }))`
    const dead = await check(urls, { program: [process.execPath, '-e', dies, '--'] })
    expect(verdicts(dead)).toEqual(['ok', 'undecided'])
    expect(dead.incomplete).toBe('the link checker died')
    const missing = await check(urls, { program: ['/nowhere/to/be/found'] })
    expect(missing.incomplete).toMatch(/could not start: .*ENOENT/)
    expect(verdicts(missing)).toEqual(['undecided', 'undecided'])
  })

  it('believes good answers of earlier runs for a while, and never failures', async () => {
    const { port, asked } = await outside((request, response) => {
      response.writeHead(request.url === '/fine' ? 200 : 404).end()
    })
    const urls = [`http://127.0.0.1:${port}/fine`, `http://127.0.0.1:${port}/gone`]
    const cache = { file: cacheFile(), maxAgeMs: 60_000 }
    expect(verdicts(await check(urls, { cache }))).toEqual(['ok', 'broken'])
    const before = asked.length
    const again = await check(urls, { cache })
    expect(verdicts(again)).toEqual(['ok', 'broken'])
    expect(again.results.get(urls[0] ?? '')?.cached).toBe(true)
    expect(asked.slice(before).some(({ path: at }) => at === '/fine')).toBe(false)
    expect(readFileSync(cache.file, 'utf8')).not.toContain('127.0.0.1')
    writeFileSync(cache.file, '{"schema":"rehearse.external-links/1","checked":{"__proto__":1}}')
    expect((await check(urls, { cache })).results.get(urls[0] ?? '')?.cached).toBeUndefined()
    const unwritable = { file: path.join(cache.file, 'below', 'a-file.json'), maxAgeMs: 1 }
    const kept = await check(urls, { cache: unwritable })
    expect(verdicts(kept)).toEqual(['ok', 'broken'])
    expect(kept.cacheTrouble).toMatch(/ENOTDIR/)
  })

  it('goes through the proxy that the environment names, but not for what needs none', async () => {
    const { port, asked } = await outside((request, response) => {
      response.writeHead(request.url?.includes('/gone') ? 404 : 200).end()
    })
    const urls = ['http://93.184.215.14/fine', 'http://93.184.215.14/gone']
    const direct = `http://127.0.0.1:${port}/direct`
    const internal = 'http://metadata.internal/latest'
    const answers = await check([...urls, direct, internal], {
      env: { ...process.env, http_proxy: `127.0.0.1:${port}`, NO_PROXY: '127.0.0.1' },
    })
    expect(verdicts(answers)).toEqual(['ok', 'broken', 'ok', 'undecided'])
    expect(new Set(asked.map(({ path: at }) => at))).toEqual(new Set([...urls, '/direct']))
  })
})
