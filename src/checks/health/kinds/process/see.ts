import type { Sample } from '../../../../model/sample.ts'
import type { Look } from '../../kind.ts'
import type { Loaded } from '../../under-load.ts'
import type { ProcessAsked, ProcessSeen } from './asked.ts'
import { seeCpu } from './see-cpu.ts'
import { seeGrowth } from './see-growth.ts'
import { seeLevel } from './see-level.ts'

/** What the samples say of it. `load` is the part of a load that growth is looked for in. */
export function see(
  asked: Exclude<ProcessAsked, { what: 'restarts' }>,
  samples: readonly Sample[],
  load: Loaded | { problem: string },
): Look<ProcessSeen> {
  if (asked.what !== 'growth' && asked.what !== 'cpu') return seeLevel(asked, samples)
  if ('problem' in load) return load
  return asked.what === 'cpu' ? seeCpu(samples, load) : seeGrowth(asked, samples, load)
}
