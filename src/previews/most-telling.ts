import type { Reason } from './reason.ts'

/** The reason that says most: any other than that nothing listens, the earlier one where several do. */
export function mostTelling(reasons: readonly Reason[]): Reason {
  return reasons.find((reason) => reason.kind !== 'refused') ?? { kind: 'refused' }
}
