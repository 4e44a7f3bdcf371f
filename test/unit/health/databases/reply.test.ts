import { describe, expect, it } from 'vitest'
import { NoReply, readReply } from '../../../../src/checks/health/kinds/redis/reply.ts'

const read = (text: string) => readReply(Buffer.from(text))

describe('an answer of Redis', () => {
  it.each([
    ['+PONG\r\n', 'PONG'],
    [':42\r\n', '42'],
    ['-ERR no\r\n', { error: 'ERR no' }],
    ['$3\r\na\r\n\r\n', 'a\r\n'],
    ['$0\r\n\r\n', ''],
    ['$-1\r\n', null],
    ['*-1\r\n', null],
    ['*2\r\n$1\r\na\r\n*1\r\n:1\r\n', ['a', ['1']]],
  ])('is read: %j', (text, reply) => {
    expect(read(text)).toEqual({ reply, end: text.length })
    for (let length = 0; length < text.length; length++) {
      expect(read(text.slice(0, length))).toBeUndefined()
    }
  })

  it('is followed by the next', () => {
    expect(read('+a\r\n+b\r\n')).toEqual({ reply: 'a', end: 4 })
  })

  it.each([
    'HTTP/1.1 400\r\n',
    '\u0000\r\n',
    '$x\r\n',
    '$-2\r\n',
    '$1e9\r\n',
    '*1001\r\n',
    '*\r\n',
    '$9999999999\r\n',
  ])('is none: %j', (text) => {
    expect(() => read(text)).toThrow(NoReply)
  })

  it('has a first line that ends', () => {
    expect(() => read('+'.repeat(100_000))).toThrow('no end')
  })
})
