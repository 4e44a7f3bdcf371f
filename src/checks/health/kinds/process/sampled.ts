import { setTimeout as delay } from 'node:timers/promises'
import type { Sample } from '../../../../model/sample.ts'
import type { Stage } from '../../../../model/stage.ts'

/** Samples come every second; a machine that is busy with other things is slower. */
const patienceMs = 8000
const pauseMs = 100

/** Every sample since the preview was up, up to one that was taken after now. Throws when there is none such. */
export async function sampledUntilNow(stage: Stage): Promise<readonly Sample[]> {
  const begun = Date.now()
  for (;;) {
    const samples = await stage.samples()
    if (samples === undefined) {
      throw new Error(
        'Rehearse does not keep the processes of this preview alive, so that nobody samples them',
      )
    }
    if ((samples.at(-1)?.at ?? 0) >= begun) return samples
    if (Date.now() - begun > patienceMs) {
      throw new Error(
        'no sample of its processes came: look into logs/supervisor.log of the run folder',
      )
    }
    await delay(pauseMs, undefined, { signal: stage.signal })
  }
}
