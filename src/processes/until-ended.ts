import { setTimeout as delay } from 'node:timers/promises'
import type { Exit } from './launch.ts'

/**
 * How a process ended, at once. One that ends well may have left a daemon behind: then it counts as ended when
 * nothing of it has lived for `unseenMs`. A daemon without our marker is seen only once it listens.
 */
export async function untilEnded(
  exit: Promise<Exit>,
  lives: () => boolean,
  signal: AbortSignal,
  unseenMs = () => 500,
): Promise<Exit> {
  const end = await exit
  for (let seen = performance.now(); end.code === 0 && !signal.aborted; ) {
    if (lives()) seen = performance.now()
    else if (performance.now() - seen >= unseenMs()) break
    await delay(100, undefined, { signal }).catch(() => undefined)
  }
  return end
}
