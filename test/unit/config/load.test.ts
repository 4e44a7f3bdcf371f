import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadConfig } from '../../../src/config/load.ts'
import { inputValue } from '../../../src/config/inputs.ts'
import { UserError } from '../../../src/model/errors.ts'

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rehearse-config-'))
  file = path.join(folder, 'rehearse.yml')
  await writeFile(file, 'preview: { command: npm start }\nload: { rate: 9/s, timeout: 3s }\n')
})
afterAll(() => rm(folder, { recursive: true }))

const load = (config: { options: Readonly<Record<string, unknown>> }) =>
  config.options['load'] as { rate: number; timeout: number; stages: object[] }

describe('loadConfig', () => {
  it('puts the file above the defaults, and units into numbers', async () => {
    const { config } = await loadConfig(file, [])
    expect(load(config)).toMatchObject({
      rate: 9,
      timeout: 3000,
      stages: [{ durationMs: 10_000 }],
    })
    expect(config).toMatchObject({
      root: folder,
      preview: { provider: 'command' },
      checks: ['health', 'crawl', 'pages', 'audit', 'load'],
      allowHosts: [],
      forbidHosts: [],
      onError: 'fail',
      report: { comment: 'on-problem', commentKey: 'default' },
    })
  })

  it('puts inputs and flags above the file', async () => {
    const overlay = { path: ['load', 'rate'], text: '90/m', origin: 'input load-rate' }
    expect(load((await loadConfig(file, [overlay])).config)).toMatchObject({
      rate: 1.5,
      timeout: 3000,
    })
  })

  it('lets an input name another preview than the file', async () => {
    const overlay = { path: ['preview', 'url'], text: 'http://127.0.0.1:9', origin: 'flag --url' }
    expect((await loadConfig(file, [overlay])).config.preview?.provider).toBe('url')
  })

  it('is complete without a file, and says so when a named one is missing', async () => {
    expect(
      (await loadConfig(path.join(folder, '..', 'none.yml'), []).catch(String)) as string,
    ).toMatch(/There is no .*none\.yml/)
  })

  it('does not let a key reach the prototype', async () => {
    const overlay = { path: ['__proto__', 'polluted'], text: 'yes', origin: '--set' }
    await expect(loadConfig(file, [overlay])).rejects.toThrow(UserError)
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
  })

  it('refuses an alias bomb without running for ever', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`,
    )
    const bomb = path.join(folder, 'bomb.yml')
    await writeFile(bomb, `a0: &a0 [x]\n${rows.join('\n')}\n`)
    await expect(loadConfig(bomb, [])).rejects.toThrow(UserError)
  })
})

describe('inputValue', () => {
  it.each([
    ['list', 'a\n\n  b\n', ['a', 'b']],
    ['number', '5', 5],
    ['number', 'five', 'five'],
    ['boolean', 'true', true],
    ['boolean', 'yes', 'yes'],
    ['text', ' x ', ' x '],
  ] as const)('%s %j', (kind, text, value) => {
    expect(inputValue(kind, text)).toEqual(value)
  })
})
