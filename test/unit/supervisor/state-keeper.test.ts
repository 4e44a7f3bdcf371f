import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PreviewState } from '../../../src/model/preview.ts'
import { stateKeeper } from '../../../src/supervisor/state-keeper.ts'

const state: PreviewState = {
  schema: 'rehearse.preview/1',
  id: '8053a3ff-7889-4acc-a09f-1d0e970b0239',
  provider: 'command',
  phase: 'up',
  startedAt: '2026-01-02T03:04:05.678Z',
  own: true,
}
let dir: string
const file = () => join(dir, 'preview.json')
const saved = () => PreviewState.parse(JSON.parse(readFileSync(file(), 'utf8')))

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rehearse-keeper-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

it('writes again what could not be written, and says so once', async () => {
  const said: string[] = []
  const keeper = stateKeeper(dir, (line) => said.push(line))
  keeper.adopt(state)
  // A folder in place of the file cannot be replaced by one, not even by root.
  mkdirSync(file())
  keeper.save({ port: 1234 })
  await expect.poll(() => said, { timeout: 10_000 }).toHaveLength(1)
  await expect.poll(() => said, { timeout: 1500, interval: 500 }).toHaveLength(1)
  rmdirSync(file())
  writeFileSync(file(), '')
  await expect.poll(() => readFileSync(file(), 'utf8'), { timeout: 10_000 }).not.toBe('')
  expect(saved().port).toBe(1234)
  await keeper.close()
})

it('tries a last time when it is closed', async () => {
  const said: string[] = []
  const keeper = stateKeeper(dir, (line) => said.push(line))
  keeper.adopt(state)
  mkdirSync(file())
  keeper.save({ port: 1234 })
  await expect.poll(() => said, { timeout: 10_000 }).toHaveLength(1)
  rmdirSync(file())
  writeFileSync(file(), '')
  await keeper.close()
  expect(saved().port).toBe(1234)
})
