import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { logReader } from '../../src/files/log-reader.ts'
import { openRunLog } from '../../src/files/open-run-log.ts'
import { shortenLog } from '../../src/processes/shorten-log.ts'

let dir: string
let path: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rehearse-log-'))
  mkdirSync(join(dir, 'logs'))
  path = join(dir, 'logs/preview.log')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const reader = () => logReader(() => openRunLog(dir, path))
/** Reads until nothing more comes, so often that a cut is given up waiting for. */
function rest(from: ReturnType<typeof reader>): string[] {
  const found: string[] = []
  for (let calls = 0; calls < 6; ) {
    const { lines, behind } = from.more()
    found.push(...lines)
    if (!behind) calls++
  }
  return found
}
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `line ${from + index} of the log`)
const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

describe('logReader', () => {
  it('shows the end, goes on, and tells a last line without an end when it closes', () => {
    writeFileSync(path, 'one\ntwo\r\nthree\n')
    const log = reader()
    expect(log.tail(2)).toEqual(['two', 'three'])
    expect(rest(log)).toEqual([])
    appendFileSync(path, 'four\nfi')
    expect(rest(log)).toEqual(['four'])
    appendFileSync(path, 've')
    expect(rest(log)).toEqual([])
    expect(log.close()).toEqual(['five'])
  })

  it('waits for a file that is not there yet', () => {
    const log = reader()
    expect(log.tail(5)).toEqual([])
    expect(rest(log)).toEqual([])
    writeFileSync(path, 'first\n')
    expect(rest(log)).toEqual(['first'])
    log.close()
  })

  it('reads on in a log that was emptied', () => {
    writeFileSync(path, text(numbered(0, 5)))
    const log = reader()
    log.tail(1)
    writeFileSync(path, 'anew\n')
    expect(rest(log)).toEqual(['anew'])
    log.close()
  })

  it('shows no line twice and loses none when a log is cut down to its end', () => {
    writeFileSync(path, text(numbered(0, 100_000)))
    const log = reader()
    expect(log.tail(1)).toEqual(['line 99999 of the log'])
    appendFileSync(path, text(numbered(100_000, 100_010)))
    shortenLog(path, 1024)
    appendFileSync(path, text(numbered(100_010, 100_020)))
    expect(rest(log)).toEqual(numbered(100_000, 100_020))
    log.close()
  })

  it('starts anew when nothing of what it read is left', () => {
    writeFileSync(path, text(numbered(0, 1000)))
    const log = reader()
    log.tail(1)
    writeFileSync(path, text(numbered(5000, 5003)))
    expect(rest(log)).toEqual(numbered(5000, 5003))
    log.close()
  })

  it('reads a file to its end before the one that takes its name', () => {
    writeFileSync(path, text(numbered(0, 1000)))
    const log = reader()
    log.tail(1)
    appendFileSync(path, 'the last of the old\n')
    renameSync(path, `${path}.1`)
    writeFileSync(path, 'the first of the new\n')
    expect(rest(log)).toEqual(['the last of the old', 'the first of the new'])
    log.close()
  })

  it('bounds lines that never end', () => {
    writeFileSync(path, 'x'.repeat(3_000_000))
    const log = reader()
    expect(log.tail(10)).toEqual([])
    appendFileSync(path, `${'y'.repeat(3_000_000)}\nafter\n`)
    const [long = '', after] = rest(log)
    expect([long.length, after]).toEqual([8192, 'after'])
    log.close()
  })
})

describe('openRunLog', () => {
  it('opens nothing but plain files of the run folder', () => {
    const outside = join(dir, 'secret')
    writeFileSync(outside, 'secret')
    expect(openRunLog(dir, outside)).toBeUndefined()
    expect(openRunLog(dir, '/etc/passwd')).toBeUndefined()
    expect(openRunLog(dir, '../secret')).toBeUndefined()
    expect(openRunLog(dir, '..')).toBeUndefined()
    symlinkSync(outside, path)
    expect(openRunLog(dir, path)).toBeUndefined()
    rmSync(join(dir, 'logs'), { recursive: true })
    symlinkSync('/etc', join(dir, 'logs'))
    expect(openRunLog(dir, 'passwd')).toBeUndefined()
  })
})
