import { matchesWildcard } from '../../model/wildcard.ts'

/** What looks like personal data and is not: says so of an e-mail address, a phone or a card number. */
export type Allowed = (value: string) => boolean

/** RFC 2606 and RFC 6761: names that belong to nobody. */
const nobodysHost = /(?:^|\.)(?:example\.(?:com|net|org|edu)|example|test|invalid|localhost)$/

/**
 * E-mail addresses at hosts that belong to nobody, and `git@`, which every repository has; phone numbers that
 * North America keeps for fiction (555-01xx), and those under the country code 999, which no country has.
 */
export function defaultAllowed(value: string): boolean {
  const at = value.lastIndexOf('@')
  if (at >= 0) {
    return nobodysHost.test(value.slice(at + 1).toLowerCase()) || value.startsWith('git@')
  }
  const digits = value.replaceAll(/\D/g, '')
  return /55501\d\d$/.test(digits) || /^(?:00)?999/.test(digits)
}

/** Also allows what fits a pattern, in which `*` stands for anything; of numbers only the digits count. */
export function allowedBy(patterns: readonly string[]): Allowed {
  const texts = patterns.map((pattern) => pattern.toLowerCase())
  const numbers = patterns
    .map((pattern) => pattern.replaceAll(/[\s().+/-]/g, ''))
    .filter((pattern) => /^[\d*]*\d[\d*]*$/.test(pattern))
  return (value) => {
    if (defaultAllowed(value)) return true
    const lower = value.toLowerCase()
    if (texts.some((pattern) => matchesWildcard(pattern, lower))) return true
    if (value.includes('@')) return false
    const digits = value.replaceAll(/\D/g, '')
    return numbers.some((pattern) => matchesWildcard(pattern, digits))
  }
}
