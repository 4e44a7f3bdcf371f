import { describe, expect, it } from 'vitest'
import { allowedBy, defaultAllowed } from '../../../../src/previews/database/allowed.ts'
import { findLeaks } from '../../../../src/previews/database/find-leaks.ts'

const find = (text: string, name = 'note', allow: string[] = []) =>
  findLeaks(text, { name, allowed: allowedBy(allow) })
const kinds = (text: string, name?: string) => find(text, name).map(({ kind }) => kind)

describe('findLeaks', () => {
  it.each([
    ['a@b.co', 'a@b.co'],
    ["write to o'neil@corp.com.", "o'neil@corp.com"],
    ['josé@café.fr', 'josé@café.fr'],
    ['<a href="mailto:x&#64;corp.com">', 'x@corp.com'],
    ['x%40corp.com', 'x@corp.com'],
    [String.raw`"x\u0040corp.com"`, 'x@corp.com'],
  ])('sees the e-mail address in %s', (text, value) => {
    expect(find(text)).toMatchObject([{ kind: 'e-mail address', value }])
  })

  it.each([
    '+4917112345678',
    'tel:+49-171-1234567',
    '+1 (212) 736-5000',
    '212-736-5000',
    '212.736.5000',
    '(030) 901820',
    '0171/1234567',
    '020 7946 1958',
    '0049 171 1234567',
  ])('sees the phone number %s', (text) => {
    expect(kinds(text)).toEqual(['phone number'])
  })

  it.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111 12/27',
    '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
    '41 11 11 11 11 11 11 11',
    '4111 11 111111 1111',
    '3782 822463 10005',
    '30569309025904',
    '6011\u00a01111\u00a01111\u00a01117',
    'Nr.5555555555554444,',
  ])('sees the card number %s', (text) => {
    expect(kinds(text)).toEqual(['card number'])
  })

  it.each([
    'me@localhost',
    'logo@2x.png',
    '@scope/name@1.2.3',
    'a@shop.example and b@example.org',
    '+1 212 555 0123',
    '+999123456789012',
    '4111111111111112',
    '0000000000000000',
    '12345678-4111-1111-1111-111111111111',
    'a4111111111111111',
    '2026-01-02 03:04:05.123456+00',
    '01.02.2026 10.30',
    '2026-01-02',
    '192.168.100.200',
    '978-3-16-148410-0',
    'ORD-0171-1234567',
    '2127365000',
    '00001234567890',
    '4000 4001 4002 4003 4004 4005 4006 4007',
  ])('sees nothing in %s', (text) => {
    expect(find(text)).toEqual([])
  })

  it('takes digits for a phone number where the name of the column or key says so', () => {
    expect(kinds('2127365000', 'phone')).toEqual(['phone number'])
    expect(kinds('2127365000', 'mobileNo')).toEqual(['phone number'])
    expect(kinds('{"fax": 2127365000}')).toEqual(['phone number'])
    for (const name of ['hotel', 'telemetry', 'phone_id', 'microphone', 'cancelled']) {
      expect(kinds('2127365000', name)).toEqual([])
    }
  })

  it('shows too little to know a value', () => {
    const texts = ['jane.roe@corp.com', '+49 171 1234567', '4111 1111 1111 1111']
    expect(texts.flatMap((text) => find(text)).map(({ shown }) => shown)).toEqual([
      'j…@c….com',
      '+49…7 (12 digits)',
      '41…11 (16 digits)',
    ])
  })

  it('passes over what is allowed', () => {
    expect(find('a@corp.com', 'note', ['*@CORP.com'])).toEqual([])
    expect(find('a@corp.com', 'note', ['*@corp.co'])).not.toEqual([])
    expect(find('+49 171 1234567', 'note', ['+49 171*'])).toEqual([])
    expect(defaultAllowed('x@example.com.evil.org')).toBe(false)
  })

  it.each([
    ['digits', '1'.repeat(200_000)],
    ['digits and gaps', '1 '.repeat(100_000)],
    ['zeros and gaps', '0123 '.repeat(40_000)],
    ['letters before no @', 'a.'.repeat(100_000)],
    ['many @', 'a@'.repeat(100_000)],
    ['labels without end', `a@${'b.'.repeat(100_000)}`],
    ['open brackets', '(0123'.repeat(40_000)],
    ['plus signs', '+1'.repeat(100_000)],
    ['quotes', '"a'.repeat(100_000)],
  ])('ends soon on a long text of %s', { timeout: 20_000 }, (_what, text) => {
    expect(Array.isArray(find(text, 'phone'))).toBe(true)
  })
})
