import { describe, expect, it } from 'vitest'
import { lineShape } from '../../../../src/traffic/reading/line-shape.ts'

describe('the shape of a line', () => {
  it.each([
    [
      '198.18.0.9 - jane [01/Mar/2026:10:00:00 +0000] "GET /u/jane?token=s3cret HTTP/1.1" 200',
      '000.00.0.0 - xxxx [00/Mar/0000:00:00:00 +0000] "GET /x/xxxx?xxxx=x0xxxx HTTP/0.0" 000',
    ],
    [
      '{"remote_addr": "2001:db8::1", "nickname": "Zoë"}',
      '{"remote_addr": "0000:xx0::0", "xxxx": "xxxx"}',
    ],
    ['#Fields: date time cs-username', '#Fields: date time cs-xxxx'],
  ])('of %s', (line, shape) => {
    expect(lineShape(Buffer.from(line).toString('latin1'))).toBe(shape)
  })

  it('is short, and shows what cannot be seen', () => {
    expect(lineShape('-'.repeat(1e6)).length).toBeLessThanOrEqual(160)
    expect(lineShape('\u0000\u001b[31m')).toBe('�[00x')
  })
})
