import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('docs/errors.md has an entry for every mistake that can be told, and no other', () => {
  const told = globSync('src/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bcode: [`']([a-z-]+)(?:\$\{kind\})?[`']/g)].map(
      ([, code]) => code,
    ),
  )
  const codes = new Set(told.filter((code) => code !== 'custom' && code !== 'unknown-'))
  for (const kind of ['command', 'flag']) codes.add(`unknown-${kind}`)
  const entries = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^## ([a-z-]+)$/gm)].map(
    ([, code]) => code,
  )
  expect(entries.toSorted()).toEqual([...codes].toSorted())
})
