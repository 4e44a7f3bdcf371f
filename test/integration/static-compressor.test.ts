import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compressor } from '../../src/previews/static/compressor.ts'
import { type SiteFile, surveyFolder } from '../../src/previews/static/survey-folder.ts'

const size = 100_000
let folder: string
let files: SiteFile[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rehearse-compressor-'))
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.txt`), name.repeat(size))
  files = [...surveyFolder(folder).files.values()]
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the compressor', () => {
  it('compresses a file once for each coding', async () => {
    const compress = compressor()
    const [file] = files
    if (file === undefined) throw new Error('no file')
    const [first, second] = await Promise.all([compress(file, 'br'), compress(file, 'br')])
    expect(first?.length).toBeLessThan(size)
    expect(second).toBe(first)
    expect(await compress(file, 'br')).toBe(first)
    expect(await compress(file, 'gzip')).not.toBe(first)
  })

  it('holds no more than it may, also of what is still being made', async () => {
    const compress = compressor(size * 2)
    const made = await Promise.all(files.map((file) => compress(file, 'gzip')))
    expect(made.map((each) => each !== undefined)).toEqual([true, true, false])
    // What was made is far smaller, so there is room now.
    expect(await Promise.all(files.map((file) => compress(file, 'gzip')))).not.toContain(undefined)
    expect(await compressor(size - 1)(files[0] ?? fail(), 'gzip')).toBeUndefined()
  })
})

function fail(): never {
  throw new Error('no file')
}
