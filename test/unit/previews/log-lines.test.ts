import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cleanLine } from '../../../src/processes/clean-line.ts'
import { logTail } from '../../../src/processes/log-tail.ts'
import { tellingLine } from '../../../src/processes/telling-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'rehearse-log-'))
afterAll(() => rmSync(folder, { recursive: true }))

const tailOf = (text: string, count?: number) => {
  const path = join(folder, 'preview.log')
  writeFileSync(path, text)
  return logTail(path, count)
}

describe('cleanLine', () => {
  it.each([
    ['plain', 'plain'],
    ['\u001B[1;31mred\u001B[0m', 'red'],
    ['\u001B]8;;http://evil.example\u0007link\u001B]8;;\u0007', 'link'],
    ['a\tb\u0000\u0008\u007F', 'a b'],
    ['\u202Etxt.exe\u2066\u200B', 'txt.exe'],
    ['one\u2028two', 'onetwo'],
    ['lone \uD800 half', 'lone \uFFFD half'],
    ['123456789012', '123456789…'],
    ['1234567890', '1234567890'],
  ])('makes %j %j', (given, shown) => {
    expect(cleanLine(given, given.startsWith('123') ? 10 : 100)).toBe(shown)
  })

  it('never cuts a character in half', () => {
    expect(cleanLine('abc😀def', 5)).toBe('abc\uFFFD…')
  })
})

describe('logTail', () => {
  it('keeps the last lines that are not empty', () => {
    expect(tailOf('a\n\nb\r\n  \nc\n', 2)).toEqual(['b', 'c'])
    expect(tailOf('10%\r50%\r100%')).toEqual(['10%', '50%', '100%'])
    expect(tailOf('')).toEqual([])
    expect(logTail(join(folder, 'missing'))).toEqual([])
  })

  it('bounds lines, and takes out what looks like a secret', () => {
    const [line = '', last] = tailOf(`${'x'.repeat(200_000)}\npassword=hunter2 done`)
    expect([line.length, line.at(-1)]).toEqual([400, '…'])
    expect(last).toBe('password=‹redacted› done')
  })
})

describe('tellingLine', () => {
  it.each([
    [[], undefined],
    [['starting', 'killed'], 'killed'],
    [['starting', '', '}'], ''],
    [
      [
        'node:events:486',
        '      throw er;',
        '      ^',
        'Error: listen EADDRINUSE: address already in use 127.0.0.1:3000',
        '    at Server.setupListenHandle [as _listen2] (node:net:1940:16)',
        "Emitted 'error' event on Server instance at:",
        '    at emitErrorNT (node:net:1976:8) {',
        "  code: 'EADDRINUSE',",
        '  port: 3000',
        '}',
        'Node.js v24.21.0',
      ],
      'Error: listen EADDRINUSE: address already in use 127.0.0.1:3000',
    ],
    [
      [
        'Traceback (most recent call last):',
        '  File "app.py", line 1',
        "ModuleNotFoundError: No module named 'flask'",
      ],
      "ModuleNotFoundError: No module named 'flask'",
    ],
    [
      [
        'TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string',
        '    at x (y:1:1)',
      ],
      'TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string',
    ],
    [
      [
        'npm error Missing script: "start"',
        'npm error A complete log of this run can be found in: /x',
      ],
      'npm error Missing script: "start"',
    ],
    [['sh: 1: vite: not found'], 'sh: 1: vite: not found'],
  ])('of %j is %j', (lines, line) => {
    expect(tellingLine(lines)).toBe(line)
  })
})
