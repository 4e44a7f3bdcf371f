import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadConfig } from '../../../src/config/load.ts'
import type { Overlay } from '../../../src/config/overlay.ts'
import { UserError } from '../../../src/model/errors.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rehearse-config-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function previewOf(text: string, overlays: Overlay[] = []) {
  const file = path.join(folder, 'rehearse.yml')
  await writeFile(file, `preview: ${text}\n`)
  return (await loadConfig(file, overlays)).config.preview
}

async function why(text: string): Promise<string> {
  try {
    await previewOf(text)
  } catch (error) {
    if (error instanceof UserError) return `${error.what}; ${error.why}`
    throw error
  }
  throw new Error('no mistake')
}

const named = (id: string, value: string) => [
  { path: ['preview', id], text: value, origin: 'input' },
]

describe('a database beside a preview', () => {
  it('is no provider, and a text stands for the server', async () => {
    expect(await previewOf('{ database: ADMIN_URL, command: npm start }')).toMatchObject({
      provider: 'command',
      database: { server: 'ADMIN_URL', variable: 'DATABASE_URL', 'source-timeout': 600_000 },
    })
    expect(await previewOf('{ command: npm start }')).not.toHaveProperty('database')
  })

  it('reads the rules of masking', async () => {
    const mask =
      '{ users.email: email, users.bio: null, a.users.x: { fixed: none }, \'"b.c".d\': keep }'
    const preview = await previewOf(
      `{ command: x, database: { server: S, template: t, mask: ${mask} } }`,
    )
    expect(preview?.database?.mask).toEqual({
      'users.email': 'email',
      'users.bio': 'null',
      'a.users.x': { fixed: 'none' },
      '"b.c".d': 'keep',
    })
  })

  it.each([
    ['{ database: S }', /takes exactly one of command, static/],
    [
      '{ url: "http://a.test", database: S }',
      /preview\.database is not valid.*has no use beside "url"/,
    ],
    ['{ static: dist, database: S }', /has no use beside "static": files/],
    [
      '{ command: { start: x, env: { DATABASE_URL: y } }, database: S }',
      /command\.env\.DATABASE_URL.*is what "database" sets/,
    ],
    [
      '{ command: x, database: { server: S, template: a, dump: b } }',
      /names a template and a dump/,
    ],
    [
      '{ command: x, database: { server: S, mask: { a.b: null } } }',
      /neither a template nor a dump/,
    ],
    [
      '{ command: x, database: { server: S, dump: d, mask: { a.b: shuffle } } }',
      /"shuffle" .*keep, null, hash/,
    ],
    ['{ command: x, database: { server: S, dump: d, mask: { email: null } } }', /mask/],
    ['{ command: x, database: { server: S, dumb: d } }', /unknown key "dumb" in preview.database/],
  ])('refuses %s', async (text, told) => {
    expect(await why(text)).toMatch(told)
  })

  it('does not show the address that someone wrote in place of its variable', async () => {
    const told = await why('{ command: x, database: { server: "postgres://u:hunter22@h/d" } }')
    expect(told).toMatch(/is no name of a variable/)
    expect(told).not.toContain('hunter22')
  })

  it('stays when an input names the same provider, and goes with another', async () => {
    const text = '{ command: npm start, database: S }'
    expect(await previewOf(text, named('command', 'npm run dev'))).toHaveProperty('database')
    expect(await previewOf(text, named('url', 'http://a.test'))).not.toHaveProperty('database')
  })
})
