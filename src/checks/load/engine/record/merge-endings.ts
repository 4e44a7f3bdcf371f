import { type Endings, errorKinds } from '../../facts.ts'
import { mergeBuckets } from '../histogram.ts'

/** The endings of all of these requests together; exact, because histograms add up. */
export function mergeEndings(parts: readonly Endings[]): Endings {
  const sum = (of: (part: Endings) => number) => parts.reduce((total, part) => total + of(part), 0)
  const kinds = errorKinds.map((kind) => [kind, sum(({ errors }) => errors[kind] ?? 0)] as const)
  const statuses = new Map<string, number>()
  for (const part of parts) {
    for (const [status, count] of Object.entries(part.statuses)) {
      statuses.set(status, (statuses.get(status) ?? 0) + count)
    }
  }
  const firstFailure = parts.find((part) => part.firstFailure !== undefined)?.firstFailure
  return {
    fired: sum(({ fired }) => fired),
    answered: sum(({ answered }) => answered),
    failed: sum(({ failed }) => failed),
    errors: Object.fromEntries(kinds.filter(([, count]) => count > 0)),
    statuses: Object.fromEntries(statuses),
    ...(firstFailure === undefined ? {} : { firstFailure }),
    response: mergeBuckets(parts.map(({ response }) => response)),
    handled: mergeBuckets(parts.map(({ handled }) => handled)),
    service: mergeBuckets(parts.map(({ service }) => service)),
  }
}
