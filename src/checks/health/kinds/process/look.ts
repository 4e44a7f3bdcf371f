import { rootCause } from '../../../../model/root-cause.ts'
import type { Sample } from '../../../../model/sample.ts'
import type { Stage } from '../../../../model/stage.ts'
import type { Look, Looking, Watching } from '../../kind.ts'
import { type Loaded, loadedSince, withProbes } from '../../under-load.ts'
import type { ProcessAsked, ProcessSeen } from './asked.ts'
import { sampledUntilNow } from './sampled.ts'
import { see } from './see.ts'
import { seeRestarts } from './see-restarts.ts'

/** Looks at what the processes used since the preview was up. */
export async function look(
  { stage }: Looking,
  asked: readonly ProcessAsked[],
): Promise<Look<ProcessSeen>[]> {
  return await lookSince(stage, asked, 0, { problem: 'there was no load' })
}

/** What they use from now until the end. The sampler writes it down; it is read afterwards. */
export function watch({ stage }: Looking, asked: readonly ProcessAsked[]): Watching<ProcessSeen> {
  const since = Date.now()
  return async () => {
    const needsLoad = asked.some(({ what }) => what === 'growth' || what === 'cpu')
    const load = needsLoad ? loadedSince(await stage.facts('load'), since) : { problem: 'none' }
    return await lookSince(stage, asked, since, load)
  }
}

async function lookSince(
  stage: Stage,
  asked: readonly ProcessAsked[],
  since: number,
  load: Loaded | { problem: string },
): Promise<Look<ProcessSeen>[]> {
  const sampled = asked.some(({ what }) => what !== 'restarts') ? await samplesOf(stage) : []
  const samples = 'problem' in sampled ? [] : sampled.filter(({ at }) => at >= since)
  const loaded = 'problem' in load ? load : withProbes(load, samples)
  return await Promise.all(
    asked.map(async (one) => {
      if (one.what === 'restarts') return await seeRestarts(stage, since)
      return 'problem' in sampled ? sampled : see(one, samples, loaded)
    }),
  )
}

async function samplesOf(stage: Stage): Promise<readonly Sample[] | { problem: string }> {
  try {
    return await sampledUntilNow(stage)
  } catch (error) {
    return { problem: rootCause(error) }
  }
}
