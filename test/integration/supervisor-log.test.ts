import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBoundedLog } from '../../src/supervisor/bounded-log.ts'

const secret = 'hunter-2-and-a-half'
const hide = (line: string) => line.replaceAll(secret, '***')
let dir: string
let path: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rehearse-log-'))
  path = join(dir, 'logs', 'preview.log')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const open = (limitBytes = 1024 * 1024) => openBoundedLog({ path, limitBytes, hide })
const written = () => readFileSync(path, 'utf8')

describe('the log of a preview', () => {
  it('holds each line at once, with the prefix of its source and without secrets', () => {
    const log = open()
    const web = log.stream('web | ')
    const worker = log.stream('worker | ')
    web.write(Buffer.from(`one ${secret}\ntwo`))
    worker.write(Buffer.from('busy\n\n'))
    web.write(Buffer.from(' three\n'))
    expect(written()).toBe('web | one ***\nworker | busy\nworker | \nweb | two three\n')
    expect(web.tail(1)).toEqual(['two three'])
    expect(web.tail(9)).toEqual(['one ***', 'two three'])
    expect(worker.tail(9)).toEqual(['busy'])
    expect(worker.tail(0)).toEqual([])
    log.close()
  })

  it('shows an unfinished line after a while, which another source does not run into', async () => {
    const log = open()
    const web = log.stream('web | ')
    web.write(Buffer.from('Enter the password: hunter-2'))
    await expect.poll(written, { timeout: 10_000 }).toBe('web | Enter the password: ')
    expect(web.tail(1)).toEqual(['Enter the password: hunter-2'])
    log.stream('worker | ').write(Buffer.from('busy\n'))
    web.write(Buffer.from('-and-a-half\n'))
    expect(written()).toBe('web | Enter the password: \nworker | busy\nweb | ***\n')
    log.close()
  })

  it('holds what had no line end when the source or the log ends, and takes nothing afterwards', () => {
    const log = open()
    const web = log.stream()
    const worker = log.stream()
    web.write(Buffer.from('last words'))
    web.end()
    expect(web.tail(1)).toEqual(['last words'])
    web.write(Buffer.from('too late\n'))
    worker.write(Buffer.from('of both'))
    log.close()
    log.close()
    worker.write(Buffer.from('too late\n'))
    expect(written()).toBe('last words\nof both\n')
  })

  it('keeps its beginning and its end, says what is missing, and never passes its limit', () => {
    const limit = 64 * 1024
    const log = open(limit)
    const web = log.stream('web | ')
    let bytes = 0
    for (let index = 0; index < 20_000; index++) {
      const line = `line ${index} é\n`
      web.write(Buffer.from(line))
      bytes += Buffer.byteLength(`web | ${line}`)
      if (index % 100 === 0) expect(statSync(path).size).toBeLessThanOrEqual(limit)
    }
    log.close()
    const held = written()
    const notes = [...held.matchAll(/^\[(\d+) bytes were cut here\]\n/gm)]
    expect(notes).toHaveLength(1)
    const [note = '', cut = ''] = notes[0] ?? []
    expect(Buffer.byteLength(held) - note.length + Number(cut)).toBe(bytes)
    const lines = held.replace(note, '').trimEnd().split('\n')
    expect(lines.slice(0, 500)).toEqual(
      Array.from({ length: 500 }, (_, index) => `web | line ${index} é`),
    )
    expect(lines.slice(-500)).toEqual(
      Array.from({ length: 500 }, (_, index) => `web | line ${19_500 + index} é`),
    )
  })

  it('takes a burst that is larger than the file may be', () => {
    const log = open(8192)
    const web = log.stream()
    const burst = Array.from({ length: 5000 }, (_, index) => `line ${index}\n`).join('')
    web.write(Buffer.from(`first\n${burst}`))
    web.write(Buffer.from('last\n'))
    expect(statSync(path).size).toBeLessThanOrEqual(8192)
    expect(written()).toMatch(/bytes were cut here\]\n(?:line \d+\n)+last\n$/)
    log.close()
  })

  it('keeps 256 KiB of a source in mind, and no half line', () => {
    const log = open(4096)
    const web = log.stream()
    for (let index = 0; index < 2000; index++) {
      web.write(Buffer.from(`line ${index} ${'x'.repeat(1000)}\n`))
    }
    const lines = web.tail(100_000)
    expect(lines.length).toBeGreaterThan(200)
    expect(lines.length).toBeLessThan(600)
    expect(lines.every((line) => line.startsWith('line '))).toBe(true)
    expect(lines.at(-1)).toMatch(/^line 1999 /)
    log.close()
  })

  it('replaces what is at its path, and does not write through a link', () => {
    open().close()
    const target = join(dir, 'precious')
    writeFileSync(target, 'precious')
    rmSync(path)
    symlinkSync(target, path)
    const log = open()
    log.stream().write(Buffer.from('mine\n'))
    log.close()
    expect(readFileSync(target, 'utf8')).toBe('precious')
    expect(written()).toBe('mine\n')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('goes on when its file is removed', () => {
    const log = open()
    const web = log.stream()
    rmSync(dir, { recursive: true })
    web.write(Buffer.from('still there\n'))
    expect(web.tail(1)).toEqual(['still there'])
    log.close()
    expect(existsSync(path)).toBe(false)
  })

  it('stands a process that writes as fast as it can', { timeout: 60_000 }, async () => {
    const limit = 1024 * 1024
    const log = open(limit)
    const web = log.stream('web | ')
    const script = `const line = 'GET /?q=1 password ${secret} '.repeat(4) + '\\n'
      const chunk = line.repeat(1000)
      for (let n = 0; n < 100; n++) require('fs').writeSync(1, chunk)
      require('fs').writeSync(1, 'the end\\n')`
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    child.stdout.on('data', (chunk: Buffer) => web.write(chunk))
    await once(child, 'close')
    clearInterval(timer)
    log.close()
    expect(turns).toBeGreaterThan(10)
    expect(statSync(path).size).toBeLessThanOrEqual(limit)
    expect(written()).not.toContain('hunter')
    expect(written()).toMatch(/web \| the end\n$/)
    expect(web.tail(1)).toEqual(['the end'])
  })
})

const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0

describe.skipIf(!hasPrlimit)('a full disk', () => {
  it('does not end the supervisor, and the log tells what is missing', async () => {
    // A limit that no file may pass: writing fails as on a full disk.
    const limited = 'ulimit -S -f 8; trap "" XFSZ; exec "$0" "$@"'
    const script = join(import.meta.dirname, '../fixtures/supervisor/write-log.ts')
    const child = spawn('sh', ['-c', limited, process.execPath, script, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
    expect(code).toBe(0)
    expect(output).toBe('line 199\nroom again\n')
    const [before = '', missing = '', after = ''] = written().split(/^\[(\d+) bytes .*\]\n/m)
    expect(after).toBe('room again\n')
    expect(before).toMatch(/^(?:line \d+\n)+$/)
    const all = Array.from({ length: 200 }, (_, index) => `line ${index}\n`.repeat(100)).join('')
    expect(before.length + Number(missing)).toBe(all.length)
  })
})
