import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadConfig } from '../../../src/config/load.ts'
import { providers } from '../../../src/previews/index.ts'
import { examples } from '../../fixtures/previews/recipe.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rehearse-documented-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('docs/previews.md has an example of every provider, under its name, and the recipes', () => {
  const ids = examples().map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['command', 'static', 'url', 'script']))
  expect(ids).toEqual(
    expect.arrayContaining(['kubectl', 'kubectl-tunnel', 'fly', 'heroku', 'kamal']),
  )
})

it.each(examples())(
  'the example $id of docs/previews.md is a valid rehearse.yml',
  async ({ id, yaml }) => {
    const file = join(folder, 'rehearse.yml')
    writeFileSync(file, yaml)
    const { preview } = (await loadConfig(file, [])).config
    expect(preview?.provider).toBe(providers.some((each) => each.id === id) ? id : 'script')
  },
)
