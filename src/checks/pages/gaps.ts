import { count, formatDuration } from '../../model/units.ts'
import type { PagesFacts, Visit } from './facts.ts'
import type { PagesOptions } from './options.ts'

/** What could not be found out, in words. Limits of the user are findings instead. */
export function gaps({ visits, troubles, stopped }: PagesFacts, options: PagesOptions): string[] {
  const [first] = troubles
  const unseen = options.accessibility ? visits.filter(lacksBarriers).length : 0
  return [
    ...(stopped === 'max-time'
      ? [`the visits took longer than ${formatDuration(options['max-time'])}`]
      : []),
    ...(stopped === 'aborted' ? ['the run was cancelled'] : []),
    ...(first === undefined
      ? []
      : [
          `${count(troubles.length, 'page')} could not be visited, such as ${first.path}: ${first.why}`,
        ]),
    ...(visits.length === 0 && first === undefined && stopped === undefined
      ? ['there is no page to visit']
      : []),
    ...(unseen > 0 ? [`${count(unseen, 'page')} could not be looked at for barriers`] : []),
  ]
}

/** A page that was there and lived, and about whose accessibility nothing is known. */
function lacksBarriers({ ended, probe, pixels, violations, document }: Visit): boolean {
  const wasLookedAt = (ended === 'settled' || ended === 'unsettled') && probe !== undefined
  const isPage = /html/.test(document?.type ?? '') && (document?.status ?? 0) < 400
  return wasLookedAt && isPage && pixels?.page !== 'uniform' && violations === undefined
}
