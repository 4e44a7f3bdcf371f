import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFiles } from '../../src/checks/health/databases/migrations/find-files.ts'

const python = { files: /\.py$/, depth: 2, reads: true } as const

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rehearse-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, text = ''): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), text)
}

describe('the files of migrations', () => {
  it('are read in the order of their names, and not what others wrote', async () => {
    for (const name of ['b.py', 'a.py', 'x/y/c.py', 'x/y/z/deep.py', 'notes.txt']) put(name, name)
    for (const name of ['node_modules/a.py', '.venv/a.py', 'venv/a.py', '.git/a.py']) put(name)
    expect(await findFiles(folder, python)).toEqual(
      ['a.py', 'b.py', 'x/y/c.py'].map((name) => ({ path: name, text: name })),
    )
  })

  it('are none where there is no folder', async () => {
    put('file')
    expect(await findFiles(path.join(folder, 'none'), python)).toEqual([])
    expect(await findFiles(path.join(folder, 'file'), python)).toEqual([])
  })

  it('are read no further than their begin, and not at all where that would wait or never end', async () => {
    put('large.py', 'x'.repeat(3_000_000))
    put('binary.py', '\0\u001b[2J')
    symlinkSync('/dev/zero', path.join(folder, 'endless.py'))
    symlinkSync('.', path.join(folder, 'loop'))
    execFileSync('mkfifo', [path.join(folder, 'waits.py')])
    const found = await findFiles(folder, python)
    expect(found.map(({ path: name, text }) => `${name} ${text.length}`)).toEqual([
      'binary.py 5',
      'endless.py 0',
      'large.py 262144',
      'waits.py 0',
    ])
  })

  it('are refused when they are too many', async () => {
    for (let n = 0; n < 5001; n++) put(`${n}.py`)
    await expect(findFiles(folder, { ...python })).rejects.toThrow('holds more than 5,000 files')
  })
})
