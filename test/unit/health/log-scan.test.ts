import { describe, expect, it } from 'vitest'
import { LogScan } from '../../../src/checks/health/kinds/logs/reading/log-scan.ts'
import { signatureOf } from '../../../src/checks/health/kinds/logs/reading/signature.ts'

function scanned(lines: Iterable<string>): LogScan {
  const scan = new LogScan()
  for (const line of lines) scan.take(line)
  scan.end()
  return scan
}

/** A word for each number. */
function inLetters(n: number): string {
  return String(n).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')
}

describe('the signature of a message', () => {
  it.each([
    [
      '2026-11-29T02:30:00.123Z ERROR order 4711 of ann@shop.example failed after 12.5 ms',
      '2026-11-30T12:31:07Z ERROR order 81 of bob.b@mail.shop.example failed after 3 ms',
    ],
    [
      'ERROR 3f1b2c4d-0000-4000-8000-1234567890ab from 10.0.0.1:40222',
      'ERROR 00000000-aaaa-4bbb-8ccc-0123456789ab from 192.168.7.12:81',
    ],
    ['panic at 0xc000123abc', 'panic at 0xdeadbeef01'],
    ['session 9f86d081884c7d65 is gone', 'session 60303ae22b998861 is gone'],
    ['token s3ss10nAbCdEf12345XyZ', 'token Zz9Yy8Xx7Ww6Vv5Uu4Tt3'],
    ['refused by [::1]:5432', 'refused by [fe80::1:2:3]:81'],
    ['at /app/cart.js:12:5', 'at /app/cart.js:120:51'],
  ])('is the same of %s', (one, other) => {
    expect(signatureOf(one)).toBe(signatureOf(other))
  })

  it.each([
    ['no price', 'no name'],
    ['column "price" is missing', 'column "name" is missing'],
    ['at /app/cart.js:1:1', 'at /app/order.js:1:1'],
  ])('tells %s from %s', (one, other) => {
    expect(signatureOf(one)).not.toBe(signatureOf(other))
  })
})

describe('a log', () => {
  it('is told by kinds of lines, each with its number and the first of its lines', () => {
    const log = [1, 2, 3].flatMap((n) => [
      `GET /${n} 200 1 ms`,
      `ERROR no price for ${n}`,
      '  in cart',
    ])
    const [seen] = scanned([...log, 'ERROR other'])
      .of('errors')
      .values()
    expect(seen).toMatchObject({
      count: 3,
      first: { line: 2, lines: ['ERROR no price for 1', '  in cart'] },
    })
  })

  it('takes no more memory when every line is of another kind', () => {
    const scan = scanned(Array.from({ length: 2000 }, (_, n) => `ERROR ${inLetters(n)}`))
    expect(scan.of('errors').size).toBe(500)
    expect(scan.left('errors')).toBe(1500)
  })

  it('bounds what follows a line, and how many processes it follows', () => {
    const frames = Array.from({ length: 5000 }, () => '    at f (/app/a.js:1:2)')
    const [seen] = scanned(['TypeError: x', ...frames])
      .of('stack-traces')
      .values()
    expect(seen?.first.lines.length).toBe(40)
    const many = Array.from({ length: 1000 }, (_, n) => `p${n} | ERROR x`)
    expect([...scanned(many).of('errors').values()]).toMatchObject([{ count: 1000 }])
  })

  it('says what was cut out of it', () => {
    const log = ['a', '[1234 bytes were cut here]', '[5 bytes could not be written here]', 'b']
    expect(scanned(log).cutBytes).toBe(1239)
  })

  it('is read soon, whatever stands in it', () => {
    const hostile = [
      `ERROR ${'"GET '.repeat(2000)}`,
      `ERROR ${'a.'.repeat(4000)}Error`,
      `{"level":"error","msg":${'['.repeat(4000)}}`,
      `ERROR ${'at '.repeat(2000)}(`,
      `    at ${'('.repeat(4000)}`,
      `ERROR ${'12:'.repeat(2000)}`,
      `ERROR ${'\u001b['.repeat(2000)}`,
      `#0 ${'x('.repeat(4000)}`,
      `\t${'a/'.repeat(4000)}.go:`,
    ]
    const scan = scanned(hostile.flatMap((line) => [line, line, line]))
    expect(scan.lines).toBe(27)
  })
})
