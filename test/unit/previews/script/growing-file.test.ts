import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { growingFile } from '../../../../src/previews/script/growing-file.ts'

let folder: string
let path: string
let lines: string[]
const hear = (line: string) => void lines.push(line)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rehearse-growing-'))
  path = join(folder, 'log')
  writeFileSync(path, '')
  lines = []
})
afterEach(() => rmSync(folder, { recursive: true }))

it('hands over each line once it is complete, and the last in the end', () => {
  const file = growingFile(path, (text) => text)
  const [first, second] = [Buffer.from('ä').subarray(0, 1), Buffer.from('ä').subarray(1)]
  appendFileSync(path, Buffer.concat([Buffer.from('one\r\ntw'), first]))
  file.read(hear)
  expect(lines).toEqual(['one'])
  appendFileSync(path, Buffer.concat([second, Buffer.from('\n\nfour')]))
  file.read(hear)
  file.read(hear)
  expect(lines).toEqual(['one', 'twä', ''])
  file.close(hear)
  expect(lines).toEqual(['one', 'twä', '', 'four'])
  expect(readFileSync(path, 'utf8')).toBe('one\r\ntwä\n\nfour')
})

it('cuts the file while it grows, and misses no line for that', () => {
  const file = growingFile(path, (text) => text, 8 * 1024 * 1024)
  const block = `${'x'.repeat(99)}\n`.repeat(10_000)
  for (let round = 0; round < 20; round++) {
    appendFileSync(path, block)
    file.read(hear)
    expect(statSync(path).size).toBeLessThan(10 * 1024 * 1024)
  }
  appendFileSync(path, 'last\n')
  file.close(hear)
  expect(lines.filter((line) => line === 'x'.repeat(99))).toHaveLength(200_000)
  expect(lines.at(-1)).toBe('last')
  expect(readFileSync(path, 'utf8')).toMatch(
    /^\[\d+ earlier bytes left out\]\nx{99}\n[^]*\nlast\n$/,
  )
  expect(statSync(path).size).toBeLessThan(600 * 1024)
})

it('cuts a line without end, and cleans what stays', () => {
  const file = growingFile(path, (text) => text.replaceAll('secret', '…'))
  appendFileSync(path, `${'secret '.repeat(50_000)}\nshort\n`)
  file.close(hear)
  expect(lines.map((line) => line.length)).toEqual([8192, 5])
  expect(readFileSync(path, 'utf8')).toMatch(/^(?:… ){50000}\nshort\n$/)
})
