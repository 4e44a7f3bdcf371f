import { describe, expect, it } from 'vitest'
import { hideSecrets } from '../../../src/processes/hide-secrets.ts'
import { maskedText } from '../../../src/supervisor/masked-text.ts'

const secret = 'hunter-2-and-a-half'
const hide = hideSecrets({ DB_PASSWORD: secret })
const hidden = '‹redacted›'

function through(...chunks: (string | Uint8Array)[]): string {
  const text = maskedText(hide)
  return chunks.map((chunk) => text.push(Buffer.from(chunk))).join('') + text.end()
}

describe('masked text', () => {
  it('masks a secret that two chunks share', () => {
    expect(through('password is hunter-2', '-and-a-half.\nnext\n')).toBe(
      `password is ${hidden}.\nnext\n`,
    )
  })

  it('decodes a character that two chunks share', () => {
    const bytes = Buffer.from('né€🎭\n')
    for (let at = 1; at < bytes.length; at++) {
      expect(through(bytes.subarray(0, at), bytes.subarray(at))).toBe('né€🎭\n')
    }
  })

  it('writes one kind of line end and ends the last line', () => {
    expect(through('a\r', '\nb\r\nc')).toBe('a\nb\nc\n')
  })

  it('keeps bytes that are no UTF-8 from breaking anything', () => {
    expect(through(Buffer.from([0xff, 0x41, 0x0a, 0xe2, 0x82]))).toBe('\uFFFDA\n\uFFFD\n')
  })

  it('cuts a line without end, and leaves no character out', () => {
    const long = 'x'.repeat(100_000)
    const text = maskedText(hide)
    const first = text.push(Buffer.from(long))
    expect(first.length).toBeGreaterThan(80_000)
    const lines = (first + text.end()).split('\n')
    expect(lines.join('')).toBe(long)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(16 * 1024)
  })

  it('cuts long lines that do end, never through a character', () => {
    const long = `x${'🎭'.repeat(20_000)}\n`
    const lines = through(long).split('\n')
    expect(`${lines.join('')}\n`).toBe(long)
    expect(lines.every((line) => line.isWellFormed() && line.length <= 8192)).toBe(true)
  })

  it('cuts no secret, wherever in an endless line it stands', () => {
    for (const before of [8192 - 25, 8192 - 19, 8192 - 10, 8192 - 1, 8192, 16_384 - 10, 16_384]) {
      const out = through('x'.repeat(before) + secret, 'y'.repeat(30_000))
      expect(out.replaceAll('\n', '')).toBe(`${'x'.repeat(before)}${hidden}${'y'.repeat(30_000)}`)
    }
  })

  it('masks all of a secret that is longer than what is looked at', () => {
    const out = through(`token=${'q'.repeat(50_000)}`, `${'q'.repeat(50_000)} after\n`)
    expect(out).not.toMatch(/q/)
    expect(out).toContain(hidden)
    expect(out).toContain(' after\n')
  })
})

describe('the early part of a line', () => {
  it('holds back the last word, and tells it with the rest', () => {
    const text = maskedText(hide)
    expect(text.push(Buffer.from('say the word hunter-2'))).toBe('')
    expect(text.early()).toBe('say the word ')
    expect(text.early()).toBe('')
    expect(text.unfinished()).toBe('say the word hunter-2')
    expect(text.push(Buffer.from('-and-a-half\nnext\n'))).toBe(`${hidden}\nnext\n`)
  })

  it('tells the line again when what follows changes what is to be masked', () => {
    const text = maskedText((line) => line.replaceAll('open sesame', '***'))
    text.push(Buffer.from('say open '))
    expect(text.early()).toBe('say open ')
    expect(text.push(Buffer.from('sesame now\n'))).toBe('\nsay *** now\n')
  })

  it('goes on when the line never ends', () => {
    const text = maskedText(hide)
    let out = ''
    for (let index = 0; index < 5000; index++) {
      out += text.push(Buffer.from(`word${index} `))
      if (index % 10 === 0) out += text.early()
    }
    out += text.end()
    const words = Array.from({ length: 5000 }, (_, index) => `word${index} `).join('')
    expect(out.replaceAll('\n', '')).toBe(words)
  })
})
