import {
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  readFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PreviewState } from '../../../src/model/preview.ts'
import { readState, writeState } from '../../../src/files/preview-state.ts'

let parent: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'rehearse-state-'))
})
afterEach(() => rmSync(parent, { recursive: true }))

const state: PreviewState = {
  schema: 'rehearse.preview/1',
  id: '6f1c1d3e-52c0-4a3c-9b63-6b1f0a0d9a11',
  provider: 'command',
  phase: 'up',
  startedAt: '2026-01-02T03:04:05.678Z',
  own: true,
  url: 'http://127.0.0.1:3000/',
  leader: { pid: 7, startTime: 99 },
  port: 3000,
}

describe('the state of a preview', () => {
  it('is read as it was written, by its owner only, and leaves no draft', async () => {
    const dir = join(parent, 'a', 'run')
    expect(await readState(dir)).toBeUndefined()
    await writeState(dir, state)
    await writeState(dir, { ...state, phase: 'down' })
    expect(await readState(dir)).toEqual({ ...state, phase: 'down' })
    expect(readdirSync(dir)).toEqual(['preview.json'])
    expect(statSync(join(dir, 'preview.json')).mode & 0o777).toBe(0o600)
    expect(statSync(dir).mode & 0o777).toBe(0o700)
  })

  it('replaces a link instead of writing through it', async () => {
    const target = join(parent, 'target')
    writeFileSync(target, 'untouched')
    symlinkSync(target, join(parent, 'preview.json'))
    await writeState(parent, state)
    expect(readFileSync(target, 'utf8')).toBe('untouched')
    expect(await readState(parent)).toEqual(state)
  })

  it.each([
    ['nothing', ''],
    ['half of it', JSON.stringify(state).slice(0, 40)],
    ['another file', '[]'],
    ['an unknown property', JSON.stringify({ ...state, command: 'rm' })],
    [
      'a process group of everyone',
      JSON.stringify({ ...state, leader: { pid: -1, startTime: 0 } }),
    ],
    ['an id that is none', JSON.stringify({ ...state, id: '' })],
  ])('is corrupt when the file holds %s', async (_what, text) => {
    writeFileSync(join(parent, 'preview.json'), text)
    await expect(readState(parent)).rejects.toMatchObject({
      name: 'UserError',
      code: 'preview-state-corrupt',
    })
  })
})
