import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { detect } from '../../../src/previews/detect/detect.ts'
import { readProject } from '../../../src/previews/detect/read-project.ts'
import { makeProject, type Files } from '../../fixtures/detect/make-project.ts'
import { server } from '../../fixtures/detect/shape.ts'

const ids = ['command', 'static', 'compose', 'dockerfile']
const removals: (() => void)[] = []
afterEach(() => {
  for (const remove of removals.splice(0)) remove()
})

function project(files: Files): string {
  const made = makeProject(files)
  removals.push(made.remove)
  return made.root
}

function found(root: string) {
  const result = detect(readProject(root), ids)
  if (!('unsure' in result)) return result
  const { code, why, fix } = result.unsure
  return { code, why, fix }
}

describe('a hostile project', { timeout: 60_000 }, () => {
  it('with 10,000 files and packages beside links that go in circles', () => {
    const root = project({ 'package.json': { workspaces: ['**', '*/*/*/*/*', 'loop/**'] } })
    for (let at = 0; at < 10_000; at++) writeFileSync(join(root, `file-${at}`), '')
    for (let at = 0; at < 1000; at++) {
      mkdirSync(join(root, 'many', `p${at}`), { recursive: true })
      writeFileSync(join(root, 'many', `p${at}`, 'package.json'), '{"scripts":{"start":"vite"}}')
    }
    symlinkSync('.', join(root, 'loop'))
    symlinkSync('b', join(root, 'a'))
    symlinkSync('a', join(root, 'b'))
    symlinkSync('/', join(root, 'outside'))
    expect(found(root)).toMatchObject({ code: 'preview-not-detected' })
  })

  it('with files that are none: huge, binary, a pipe, a folder, a link to the outside', () => {
    const huge = `{"scripts":{"start":"node s.js"},"x":"${'x'.repeat(2 ** 21)}"}`
    expect(found(project({ 'package.json': huge, 'index.html': '' }))).toMatchObject({
      code: 'preview-not-detected',
      why: 'package.json is larger than 1 MiB',
    })
    const binary = Uint8Array.from({ length: 5000 }, (_, at) => at % 256)
    expect(found(project({ Procfile: binary, 'index.html': '' }))).toMatchObject({
      code: 'preview-not-detected',
      why: 'The Procfile is no text',
    })
    const other = project({ Procfile: 'web: touch STARTED' })
    const root = project({ 'index.html': '', 'package.json/x': '', 'manage.py/x': '' })
    symlinkSync(join(other, 'Procfile'), join(root, 'Procfile'))
    expect(found(root)).toMatchObject({ provider: 'static', options: '.' })
    const piped = project({ 'index.html': '' })
    expect(spawnSync('sh', ['-c', 'mkfifo "$0"', join(piped, 'package.json')]).status).toBe(0)
    expect(found(piped)).toMatchObject({ provider: 'static' })
  })

  it.each([
    '{"__proto__":{"scripts":{"start":"node s.js"}},"scripts":{"__proto__":"node s.js"}}',
    '{"scripts":["node s.js"],"dependencies":"express","workspaces":"*","main":{}}',
    '{"scripts":{"start":{"toString":"x"}},"constructor":1,"workspaces":{"packages":{}}}',
    '{"workspaces":[1,null,"","..","../..","/etc","*/../..","!"]}',
    `{"workspaces":${JSON.stringify(Array(5000).fill('**/**/**/**'))}}`,
    '[]',
    'null',
    '[['.repeat(100_000),
    `{"scripts":{"start":"${'a && '.repeat(100_000)}b"}}`,
    `{"scripts":{"start":"${String.raw`\"\\`.repeat(1000)}"}}`,
  ])('with a package.json that is not what it should be: %.60s', (text) => {
    const result = found(project({ 'package.json': text, 'README.md': '' }))
    expect(result).toMatchObject({ code: 'preview-not-detected' })
    expect(({} as { scripts?: unknown }).scripts).toBeUndefined()
  })

  it.each([
    'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nservices: { web: { build: *b } }',
    'services: { __proto__: { build: . } }',
    'services: [',
    '['.repeat(200_000),
    `services:\n${'  ? '.repeat(50_000)}`,
    'x'.repeat(2 ** 21),
  ])('with a compose file that is not what it should be: %.60s', (text) => {
    expect(found(project({ 'compose.yaml': text }))).toHaveProperty('why')
  })

  it('with names that would forge lines or run commands', () => {
    const folder = "x\n! forged\u202E'; touch STARTED #"
    const root = project({
      'package.json': { workspaces: ['*'] },
      [`${folder}/package.json`]: { main: "a'; touch STARTED; '.js", dependencies: { koa: '3' } },
      [`${folder}/a'; touch STARTED; '.js`]: server('x'),
    })
    const result = found(root)
    if (!('provider' in result)) throw new Error(result.why)
    expect(`${result.why}${result.change}`).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    const start = String.raw`node 'a'\''; touch STARTED; '\''.js'`
    expect(result.options).toEqual({ start, cwd: folder })
    expect(parse(result.change)).toEqual({ preview: { command: { start, cwd: folder } } })
  })
})
