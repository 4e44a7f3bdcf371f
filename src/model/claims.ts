import type { CheckResult, Claim } from './result.ts'
import { isToldHere } from './verdict.ts'

/** Which claim the results of each check answer: check id to claim id. */
export type ClaimOf = (check: string) => Claim['id'] | undefined

const claims: readonly { id: Claim['id']; untested: string }[] = [
  { id: 'tested', untested: 'no check of the resources gave a result' },
  { id: 'rehearsed', untested: 'no load ran against this version' },
  { id: 'recovers', untested: 'no recovery was drilled' },
]

/**
 * The three answers of the report. There is no "yes" without a measured result of the main part: health
 * before and after supports a rehearsal, but is none.
 */
export function answerClaims(results: readonly CheckResult[], claimOf: ClaimOf): Claim[] {
  return claims.map(({ id, untested }) => {
    const own = results.filter((result) => claimOf(result.check) === id)
    const measured = own.filter((result) => ['pass', 'warn', 'fail'].includes(result.outcome))
    const undecided = own.find((result) => result.outcome === 'error')
    // What was found and reported is tested; only a rehearsal is lost by what it finds.
    if (id !== 'tested' && own.some((result) => result.outcome === 'fail')) {
      return { id, answer: 'no', evidence: evidence(measured) }
    }
    if (undecided || !measured.some(({ moment }) => moment === 'main')) {
      const skipped = own.find((result) => result.outcome === 'skip')
      const reason = (undecided ?? skipped)?.reason ?? untested
      return { id, answer: 'not-tested', evidence: reason }
    }
    return { id, answer: 'yes', evidence: evidence(measured) }
  })
}

function evidence(results: readonly CheckResult[]): string {
  // What ran before and after the main part is evidence only when it found something.
  const telling = results.filter(({ moment, findings }) => moment === 'main' || findings.length > 0)
  const lines = telling.map((result) => {
    const told = result.findings.filter(isToldHere)
    const { length: found } = told
    const known = told.filter((finding) => finding.known === true).length
    const more = known > 0 ? `${found} found, ${known} of them known` : `${found} found`
    return [result.summary ?? result.check, found > 0 ? more : undefined]
      .filter((part) => part !== undefined)
      .join(', ')
  })
  return lines.join('; ').slice(0, 4096)
}
