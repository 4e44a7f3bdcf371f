import { fingerprint } from './fingerprint.ts'
import { type Finding, Severity } from './result.ts'

/** From the worst. */
const ranks = Severity.options

/**
 * The findings, with `known` on each that the base has too, no less severe there. One of the base can stand for
 * one only: of three dead files whose names differ in a hash, where the base has one, two are new. Where the base
 * says it in other words, such as fewer pages that refer to it, those are added to the evidence.
 */
export function markKnown(findings: readonly Finding[], base: readonly Finding[]): Finding[] {
  const order = [...findings.entries()].toSorted(
    ([, one], [, other]) => ranks.indexOf(one.severity) - ranks.indexOf(other.severity),
  )
  const found = new Map<number, Finding>()
  const used = new Set<Finding>()
  for (const keyOf of [exactly, fingerprint]) {
    const stock = new Stock(
      base.filter((one) => !used.has(one)),
      keyOf,
    )
    for (const [index, finding] of order) {
      const match = found.has(index) ? undefined : stock.take(finding)
      if (!match) continue
      found.set(index, match)
      used.add(match)
    }
  }
  return findings.map((finding, index) => asKnown(finding, found.get(index)))
}

function exactly({ rule, subject }: Finding): string {
  return JSON.stringify([rule, subject])
}

function asKnown(finding: Finding, atBase: Finding | undefined): Finding {
  if (!atBase) return finding
  if (atBase.message === finding.message) return { ...finding, known: true }
  const line = `at the base: ${atBase.message}`.slice(0, 4096)
  return { ...finding, known: true, evidence: [...(finding.evidence ?? []).slice(0, 49), line] }
}

/** The findings of the base that are still to be had. */
class Stock {
  readonly #left = new Map<string, Finding[]>()
  readonly #keyOf: (finding: Finding) => string

  constructor(base: readonly Finding[], keyOf: (finding: Finding) => string) {
    this.#keyOf = keyOf
    for (const finding of base) {
      const key = `${finding.severity} ${keyOf(finding)}`
      const same = this.#left.get(key)
      if (same) same.push(finding)
      else this.#left.set(key, [finding])
    }
  }

  /** One that is at least as severe, the mildest of these first: the worse may be needed for another. */
  take(finding: Finding): Finding | undefined {
    const key = this.#keyOf(finding)
    for (let rank = ranks.indexOf(finding.severity); rank >= 0; rank--) {
      const match = this.#left.get(`${ranks[rank]} ${key}`)?.pop()
      if (match) return match
    }
    return undefined
  }
}
