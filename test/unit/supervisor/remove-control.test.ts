import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { removeControl } from '../../../src/processes/control-path.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rehearse-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('removes a socket and the folder that was made for it', async () => {
  const path = join(dir, 'control')
  const server = createServer().listen(path)
  await once(server, 'listening')
  removeControl(path)
  expect(existsSync(dir)).toBe(false)
  server.close()
})

it('leaves a file alone that a forged preview.json names', () => {
  const path = join(dir, 'precious.txt')
  writeFileSync(path, 'mine')
  removeControl(path)
  expect(existsSync(path)).toBe(true)
})
