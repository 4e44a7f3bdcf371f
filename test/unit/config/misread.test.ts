import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadConfig } from '../../../src/config/load.ts'
import type { Overlay } from '../../../src/config/overlay.ts'
import { UserError } from '../../../src/model/errors.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rehearse-misread-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The place, the quoted text with its carets, why and fix of the mistake in a config. */
async function told(text: string, overlays: Overlay[] = []): Promise<string[]> {
  const file = path.join(folder, 'rehearse.yml')
  await writeFile(file, text)
  try {
    await loadConfig(file, overlays)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const what = error.what.replace(/^\S*rehearse\.yml/, 'rehearse.yml')
    return [what, ...error.quote, error.why, error.fix]
  }
  return []
}

const config = (...lines: string[]) =>
  ['health:', '  assertions:', ...lines.map((line) => `    ${line}`)].join('\n')

describe('a word that cannot be read in rehearse.yml', () => {
  it('is told with its place, carets under it, why and fix', async () => {
    expect(await told(config('- GET / status = 200', '- GET / statos = 200'))).toEqual([
      'rehearse.yml:4:13: health.assertions.1 is not valid',
      'GET / statos = 200',
      '      ^^^^^^',
      '"statos" stands where one of status, time, header, body, json, size, redirects, compressed, uncompressed, cache, security-headers, healthy belongs',
      'Write "status"',
    ])
  })

  it.each([
    ['in single quotes', "- 'GET / statos = 200'", '3:14'],
    ['in double quotes', '- "GET / statos = 200"', '3:14'],
    ['in double quotes with escapes before it', '- "GET /\\u0061 statos = 200"', '3:7'],
    ['in a list of a flow', '- { http: GET /, expect: [statos = 200] }', '3:31'],
    ['in a section', '- http: GET /\n      expect: statos = 200', '4:15'],
    ['in a block', '- |\n      GET / statos = 200', '3:7'],
  ])('has its place also %s', async (_name, line, place) => {
    expect((await told(config(line)))[0]).toMatch(new RegExp(`^rehearse.yml:${place}: `))
  })

  it('has the place of the end where a word is missing', async () => {
    expect(await told(config('- GET / status ='))).toEqual([
      'rehearse.yml:3:21: health.assertions.0 is not valid',
      'GET / status =',
      '              ^',
      'The line ends where a status belongs',
      'Write status = 200',
    ])
  })

  it('names the input that it came from', async () => {
    const overlay = {
      path: ['health', 'assertions'],
      text: 'GET / status = 200\nGET / statos = 200',
      origin: 'input health-assertions',
    }
    expect((await told('', [overlay])).slice(0, 3)).toEqual([
      'input health-assertions: health.assertions.1 is not valid',
      'GET / statos = 200',
      '      ^^^^^^',
    ])
  })

  it('is told without the secrets beside it, and the carets stay under it', async () => {
    const line = '- GET /healthz?token=s3cr3t-value&x=1 statos = 200'
    expect((await told(config(line))).slice(1, 3)).toEqual([
      'GET /healthz?token=‹redacted›&x=1 statos = 200',
      '                                  ^^^^^^',
    ])
    const all = await told(config('- tcp postgres://app:hunter2@127.0.0.1/db connects'))
    expect(all.join('\n')).not.toContain('hunter2')
    expect(all[2]).toMatch(/^ {4}\^+$/)
  })
})
