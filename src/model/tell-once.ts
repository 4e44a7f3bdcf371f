import { fingerprint } from './fingerprint.ts'
import type { CheckResult, Finding } from './result.ts'
import type { Rules } from './rule.ts'
import { blocks } from './verdict.ts'

/** What a finding may hold. */
const mostEvidence = 50
const longest = 4096

interface Placed {
  finding: Finding
  result: CheckResult
}

/**
 * The results, with one finding for each problem that two checks found: it gets the evidence of both, and the other
 * says that it is told there. Both stay, so that no outcome changes, and so that the base knows each of them even when
 * only one of the checks runs next time. None is told by one that weighs less: what closes the gate by what does not,
 * or what is new by what is known.
 */
export function tellOnce(results: readonly CheckResult[], rules: Rules): CheckResult[] {
  const placed = results.flatMap((result) =>
    result.findings.map((finding): Placed => ({ finding, result })),
  )
  const asking = placed.filter(({ finding }) => sameAs(finding, rules).length > 0)
  const named = new Set(asking.flatMap(({ finding }) => sameAs(finding, rules)))
  const byProblem = new Map(
    placed
      .filter(({ finding }) => named.has(finding.rule))
      .map((one) => [fingerprint(one.finding), one]),
  )
  const tellers = new Map<Finding, Placed>()
  for (const one of asking) {
    const teller = sameAs(one.finding, rules)
      .map((rule) => byProblem.get(fingerprint({ ...one.finding, rule })))
      .find((other) => other !== undefined && mayTell(other, one))
    if (teller) tellers.set(one.finding, teller)
  }
  if (tellers.size === 0) return [...results]
  const told = Map.groupBy(tellers.keys(), (finding) => tellers.get(finding)?.finding)
  return results.map((result) => ({
    ...result,
    findings: result.findings.map((finding) => {
      const teller = tellers.get(finding)?.finding
      if (!teller) return (told.get(finding) ?? []).reduce(withEvidence, finding)
      return { ...finding, toldBy: { rule: teller.rule, subject: teller.subject } }
    }),
  }))
}

function sameAs({ rule, severity }: Finding, rules: Rules): readonly string[] {
  if (severity === 'info' || !Object.hasOwn(rules, rule)) return []
  return rules[rule]?.sameAs ?? []
}

function mayTell(other: Placed, one: Placed): boolean {
  const [closes, mustClose] = [other, one].map(({ finding, result }) =>
    blocks(finding, result.comparison),
  )
  return (
    other.finding.severity !== 'info' &&
    (other.finding.known === true) === (one.finding.known === true) &&
    (closes === true || mustClose === false)
  )
}

function withEvidence(
  teller: Finding,
  { rule, message, evidence = [], picture }: Finding,
): Finding {
  const own = teller.evidence ?? []
  const more = [`${rule}: ${message}`.slice(0, longest), ...evidence]
  return {
    ...teller,
    evidence: [...new Set([...own, ...more])].slice(0, mostEvidence),
    ...(teller.picture === undefined && picture !== undefined ? { picture } : {}),
  }
}
