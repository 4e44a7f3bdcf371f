import { setTimeout as delay } from 'node:timers/promises'
import { groupLives } from './group-lives.ts'
import type { Exit } from './launch.ts'
import { previewProcesses, type PreviewTrace } from './preview-processes.ts'
import { hasProcessTable } from './process-table.ts'

/**
 * How the command ended, at once. One that ends well may have left a daemon behind: then the preview ends
 * when none of its processes has been seen for a while. A daemon without our marker is seen only once it
 * listens.
 */
export async function untilEnded(
  exit: Promise<Exit>,
  trace: PreviewTrace,
  signal: AbortSignal,
): Promise<Exit> {
  const end = await exit
  for (let seen = performance.now(); end.code === 0 && !signal.aborted; ) {
    if (lives(trace)) seen = performance.now()
    if (performance.now() - seen > 500) break
    await delay(100, undefined, { signal }).catch(() => undefined)
  }
  return end
}

function lives(trace: PreviewTrace): boolean {
  if (hasProcessTable()) return previewProcesses(trace).length > 0
  return trace.leader !== undefined && groupLives(trace.leader.pid)
}
