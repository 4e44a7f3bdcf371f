import type { Sample } from '../../../../model/sample.ts'
import type { Look } from '../../kind.ts'
import type { ProcessAsked, ProcessSeen } from './asked.ts'
import { courseOf } from '../../course.ts'
import { pointsOf, quantityOf } from './quantity.ts'

/** The most of it that was in use at once. */
export function seeLevel(
  asked: Exclude<ProcessAsked, { what: 'restarts' | 'cpu' | 'growth' }>,
  samples: readonly Sample[],
): Look<ProcessSeen> {
  const quantity = quantityOf(asked)
  const points = pointsOf(quantity, samples)
  const last = points.at(-1)
  if (!last) return { problem: untold(asked.what, samples.length) }
  // Not spread into Math.max: they may be many.
  const most = points.reduce((highest, { value }) => Math.max(highest, value), 0)
  return {
    seen: {
      what: 'level',
      most,
      last: last.value,
      samples: points.length,
      course: [...courseOf(points, quantity.format), ...parentsOf(asked, samples)],
    },
  }
}

/** Who does not wait for the processes that ended. */
function parentsOf({ what }: ProcessAsked, samples: readonly Sample[]): string[] {
  const names = new Set(
    what === 'zombies' ? samples.flatMap(({ zombiesOf = [] }) => zombiesOf) : [],
  )
  return [...names].slice(0, 5).map((name) => `started by: ${name}`)
}

/** Why none of so many samples tells. */
export function untold(what: string, samples: number): string {
  if (samples === 0) return 'no sample of its processes was taken in that time'
  return `none of ${samples} samples tells its ${what}: this system has no /proc, or they run as another user`
}
