import { blockMinima } from '../../../../model/drift/block-minima.ts'
import { theilSen } from '../../../../model/drift/theil-sen.ts'
import { formatBytes } from '../../../../model/units.ts'
import type { Look } from '../../kind.ts'
import { courseOf } from '../../course.ts'
import { answeredPerMin, type Loaded } from '../../under-load.ts'
import type { DiskSeen, RoomAt } from './asked.ts'

const leastBlocks = 3
/** A file system gives and takes a few blocks for reasons of its own. */
const leastBytes = 1e6
/** Who writes more than what is left cannot write it, and somebody else's last block may stay free. */
const fullShare = 0.002

/** How the file system filled while the load was steady. */
export function seeFilling(rooms: readonly RoomAt[], load: Loaded): Look<DiskSeen> {
  const loaded = rooms.filter(({ at }) => at >= load.fromMs && at < load.toMs)
  const last = loaded.at(-1)
  if (!last) return { problem: 'the disk was not looked at while the load was steady' }
  const full = loaded.find(({ freeBytes, totalBytes }) => freeBytes <= fullShare * totalBytes)
  const lengthMs = (full?.at ?? load.toMs) - load.fromMs
  const free = loaded
    .map(({ at, freeBytes }) => ({ at: at - load.fromMs, value: freeBytes }))
    .filter(({ at }) => at < lengthMs)
  const { minima, windowMs } = blockMinima(free, 0, lengthMs)
  const enough = minima.length >= leastBlocks
  return {
    seen: {
      what: 'filled',
      ...(enough ? { perMin: -theilSen(minima) * 60_000 } : {}),
      leastPerMin: (leastBytes / windowMs) * 60_000,
      freeBytes: last.freeBytes,
      ...(full ? { fullAfterMs: full.at - load.fromMs } : {}),
      lengthMs: load.toMs - load.fromMs,
      requestsPerMin: answeredPerMin(load),
      course: courseOf(free, (value) => `${formatBytes(value)} free`),
    },
  }
}
