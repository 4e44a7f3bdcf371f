import type { Leak } from './leak.ts'

/** Up to three signs between two digits: spaces of all kinds, points, dashes, slashes, underscores. */
const gap = '[\\s.\\-_/\\u2010-\\u2015\\u00b7\\u200b]{1,3}'
/** A whole run of digits and gaps; one that goes on in a word, a decimal or a longer id is something else. */
const run = new RegExp(
  `(?<![\\p{L}\\p{N}+]|[\\p{L}\\p{N}][-_]|\\p{N}\\.)\\d+(?:${gap}\\d+){0,39}(?![\\p{L}\\p{N}]|[-_.][\\p{L}\\p{N}])`,
  'gu',
)
/** First digits and lengths by ISO/IEC 7812 as the card networks publish them. */
const networks: readonly [prefix: RegExp, lengths: readonly number[]][] = [
  [/^4/, [16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65)/, [16]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^(?:30[0-5]|36|3[89])/, [14]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[678]|6[37])/, [16]],
]
/** How cards are printed: lengths of their groups. */
const printed = new Set([
  '4,4,4,4',
  '4,4,4,4,3',
  '4,6,5',
  '4,6,4',
  '8,8',
  '6,10',
  '4,4,4,4,1',
  '6,13',
])

/** Whether digits have the length and the first digits of a card. */
function hasCardShape(digits: string): boolean {
  return networks.some(
    ([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits),
  )
}

/** Payment card numbers in a text: known first digits, right length, right check digit. */
export function findCards(text: string): Leak[] {
  if (!/\d/.test(text)) return []
  return Array.from(text.matchAll(run), ([found]) => found).flatMap(inRun)
}

function inRun(found: string): Leak[] {
  const parts = found.split(/(\D+)/)
  const groups = parts.filter((_, index) => index % 2 === 0)
  const text = (from: number, to: number) => parts.slice(2 * from, 2 * to - 1).join('')
  if (groups.length === 1) return card(found) ? [leak(found, true)] : []
  const leaks: Leak[] = []
  for (let from = 0; from < groups.length; ) {
    const size = [16, 15, 14, 8, 5, 4, 3, 2, 17, 18, 19, 1].find((length) => {
      if (from + length > groups.length) return false
      const taken = groups.slice(from, from + length)
      const whole = length === groups.length
      if (!card(taken.join(''))) return false
      return whole ? !isTime(taken) : isPrinted(taken) && !isList(groups, from, from + length)
    })
    if (size === undefined) from += 1
    else {
      leaks.push(leak(text(from, from + size), size === 1))
      from += size
    }
  }
  return leaks
}

function card(digits: string): boolean {
  return digits.length <= 19 && hasCardShape(digits) && !/^(\d)\1+$/.test(digits) && luhn(digits)
}

/** As printed, or each digit, or each pair of digits, by itself. */
function isPrinted(groups: readonly string[]): boolean {
  const lengths = groups.map(({ length }) => length)
  if (lengths.length === 1 || printed.has(lengths.join(','))) return true
  return (
    lengths.length >= 7 &&
    lengths.every((length) => length === lengths[0]) &&
    (lengths[0] ?? 9) <= 2
  )
}

/** Whether the groups are a part of a list of equally long numbers. */
function isList(groups: readonly string[], from: number, to: number): boolean {
  const length = groups[from]?.length ?? 0
  if (length > 4) return false
  if (length === 4) return groups.length >= 7 && groups.every((group) => group.length === 4)
  return groups[from - 1]?.length === length || groups[to]?.length === length
}

/** "2026-01-02 03.04.05": a year first. */
function isTime([year = '', month = '']: readonly string[]): boolean {
  return /^(?:19|20)\d\d$/.test(year) && /^(?:0?[1-9]|1[0-2])$/.test(month)
}

/** The check digit of ISO/IEC 7812-1, annex B. */
function luhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits.at(-1 - index))
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** How many runs of digits alone in a text look like a card number but for the check digit, right or wrong. */
export function countCardShapes(text: string): number {
  if (!/\d{14}/.test(text)) return 0
  return Array.from(text.matchAll(run), ([found]) => found)
    .flatMap((found) => found.split(/\D+/))
    .filter(hasCardShape).length
}

function leak(value: string, bare: boolean): Leak {
  const digits = value.replaceAll(/\D/g, '')
  const shown = `${digits.slice(0, 2)}…${digits.slice(-2)} (${digits.length} digits)`
  return { kind: 'card number', value, shown, ...(bare ? { bare: true as const } : {}) }
}
