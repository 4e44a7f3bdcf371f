import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../src/checks/crawl/externals/address/is-public-address.ts'
import { interleave } from '../../src/checks/crawl/externals/interleave.ts'

const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255))
type Octets = [number, number, number, number]

/** The rule again, by numbers instead of by subnets. */
function isInside([a, b, c, d]: Octets): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 192 && b === 0 && (c === 0 || c === 2)) ||
    (a === 192 && b === 88 && c === 99) ||
    (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
    (a === 203 && b === 0 && c === 113) ||
    (a === 168 && b === 63 && c === 129 && d === 16)
  )
}

/** Half of all examples fall into or beside a reserved block. */
const telling = fc.oneof(
  octets,
  fc.tuple(
    fc.constantFrom(0, 10, 100, 127, 168, 169, 172, 192, 198, 203, 224, 239, 255),
    fc.constantFrom(0, 15, 16, 18, 19, 31, 32, 51, 63, 64, 88, 127, 128, 129, 168, 254),
    fc.constantFrom(0, 2, 99, 100, 113, 129),
    fc.constantFrom(0, 1, 16, 254, 255),
  ),
) as fc.Arbitrary<Octets>

const hex = (number: number): string => number.toString(16)

describe('the address rule', () => {
  it('judges an IPv4 address alike in whatever form a URL or an IPv6 address holds it', () => {
    fc.assert(
      fc.property(telling, (address) => {
        const dotted = address.join('.')
        const expected = !isInside(address)
        const number = address.reduce((sum, octet) => sum * 256 + octet, 0)
        const [a, b, c, d] = address
        const low = `${hex(a * 256 + b)}:${hex(c * 256 + d)}`
        const written = [`${number}`, `0x${hex(number)}`, `0${number.toString(8)}`, dotted]
        for (const form of written) {
          expect(isPublicAddress(new URL(`http://${form}/`).hostname)).toBe(expected)
        }
        const inside = [
          `::ffff:${dotted}`,
          `::ffff:${low}`,
          `64:ff9b::${low}`,
          `0:0:0:0:0:FFFF:${low}`,
        ]
        for (const form of inside) expect(isPublicAddress(form)).toBe(expected)
        // IPv4-compatible, translated, 6to4 and Teredo addresses lead nowhere that could be judged.
        const refused = [
          `::${low}`,
          `::ffff:0:${low}`,
          `64:ff9b:1::${low}`,
          `2002:${low}::1`,
          `2001::${low}`,
        ]
        for (const form of refused) expect(isPublicAddress(form)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('calls an IPv6 address public only inside of 2000::/3', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const [first = ''] = new URL(`http://[${address}]/`).hostname.slice(1).split(':')
        const group = Number.parseInt(first || '0', 16)
        if (isPublicAddress(address) && !/^(?:::ffff:|64:ff9b::)/i.test(address)) {
          expect(group & 0xe000).toBe(0x2000)
        }
      }),
    )
    const inside = ['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'ff02::1']
    const more = [
      'fec0::1',
      '100::1',
      '2001:db8::1',
      '3fff::1',
      '5f00::1',
      'no address',
      '',
      '1.2.3',
    ]
    for (const address of [...inside, ...more]) expect(isPublicAddress(address)).toBe(false)
    for (const address of ['2606:4700::1111', '2a00::1', '8.8.8.8', '64:ff9b::808:808']) {
      expect(isPublicAddress(address)).toBe(true)
    }
  })
})

describe('interleaving', () => {
  it('keeps every item, and lets no group run ahead of one that has items left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ host: fc.constantFrom('a', 'b', 'c', 'd'), id: fc.nat() })),
        (items) => {
          const mixed = interleave(items, ({ host }) => host)
          expect(new Set(mixed)).toEqual(new Set(items))
          expect(mixed).toHaveLength(items.length)
          const left = new Map<string, number>()
          for (const { host } of items) left.set(host, (left.get(host) ?? 0) + 1)
          const taken = new Map([...left.keys()].map((host) => [host, 0]))
          for (const { host } of mixed) {
            taken.set(host, (taken.get(host) ?? 0) + 1)
            for (const [other, count] of taken) {
              const exhausted = count === left.get(other)
              if (!exhausted) expect((taken.get(host) ?? 0) - count).toBeLessThanOrEqual(1)
            }
          }
          for (const host of left.keys()) {
            const order = (list: typeof items): number[] =>
              list.filter((item) => item.host === host).map(({ id }) => id)
            expect(order(mixed)).toEqual(order(items))
          }
        },
      ),
    )
  })
})
