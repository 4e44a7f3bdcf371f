import { describe, expect, it } from 'vitest'
import { addressOf, assignedAddress } from '../../../../src/previews/script/named-address.ts'

describe('addressOf', () => {
  it.each([
    ['https://shop.example', 'https://shop.example'],
    ['\t HTTP://shop.example/a?b=c#d  ', 'HTTP://shop.example/a?b=c#d'],
    ['\u001B[1;32mhttps://shop.example/\u001B[0m', 'https://shop.example/'],
    ['https://shop.example/\u202Egnp', 'https://shop.example/gnp'],
  ])('takes %j', (line, address) => {
    expect(addressOf(line)).toBe(address)
  })

  it.each([
    '',
    'https://',
    'see https://shop.example',
    'https://shop.example is up',
    'ftp://shop.example',
    'javascript:alert(1)',
    `https://shop.example/${'a'.repeat(5000)}`,
  ])('leaves %j', (line) => {
    expect(addressOf(line)).toBeUndefined()
  })
})

describe('assignedAddress', () => {
  it.each([
    ['url=https://a.example\nurl= https://b.example \r\nnote=1\n', 'https://b.example'],
    ['# url=https://a.example\nURL=https://b.example\n url=https://c.example', undefined],
    ['url=https://a.example\nurl=\n', undefined],
    ['', undefined],
  ])('reads %j', (text, address) => {
    expect(assignedAddress(text)).toBe(address)
  })
})
