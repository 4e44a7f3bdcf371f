import { setTimeout as delay } from 'node:timers/promises'
import type { Heartbeats } from '../../../../model/heartbeats.ts'
import type { Look, Looking } from '../../kind.ts'
import type { HeartbeatAsked, HeartbeatSeen } from './asked.ts'

const everyMs = 200
const othersShown = 20

/**
 * Waits until each has called, or has had its time since the preview was started. Beside another check nobody
 * waits: what still has time is no look that counts.
 */
export async function look(
  { stage }: Looking,
  asked: readonly HeartbeatAsked[],
): Promise<Look<HeartbeatSeen>[]> {
  for (;;) {
    const heard = await stage.heartbeats()
    if (heard === undefined) {
      const problem =
        'Rehearse does not start the processes of this preview, so that they know nobody to call'
      return asked.map(() => ({ problem }))
    }
    const looks = asked.map((one) => see(one, heard))
    const pending = looks.some((one) => 'problem' in one)
    if (!pending || stage.beside) return looks
    await delay(everyMs, undefined, { signal: stage.signal })
  }
}

function see({ name, withinMs }: HeartbeatAsked, heard: Heartbeats): Look<HeartbeatSeen> {
  const { openMs, beats } = heard
  const beat = beats.find((one) => one.name === name)
  if (openMs < withinMs && !beat) {
    return { problem: `it still has time: the preview was started ${Math.round(openMs)} ms ago` }
  }
  const others = beats.map((one) => one.name).filter((other) => other !== name)
  return {
    seen: {
      ...(beat ? { agoMs: beat.agoMs } : {}),
      count: beat?.count ?? 0,
      openMs,
      others: others.slice(0, othersShown),
    },
  }
}
