import { rootCause } from '../../../../model/root-cause.ts'
import type { Looking, Watching } from '../../kind.ts'
import { loadedSince, withProbes } from '../../under-load.ts'
import type { DiskAsked, DiskSeen, Room, RoomAt } from './asked.ts'
import { placeOf, readRoom } from './read-room.ts'
import { seeFilling } from './see-filling.ts'

/** A look takes a few microseconds. */
const everyMs = 250
/** A day of looks at this rate would fill the memory for nothing: the older, the sparser. */
const mostRooms = 20_000

/** Looks at the file system from now on until the end. */
export function watch(
  { stage, timeoutMs }: Looking,
  asked: readonly DiskAsked[],
): Watching<DiskSeen> {
  const since = Date.now()
  const place = placeOf(stage, asked[0]?.path)
  let rooms: RoomAt[] = []
  let trouble: string | undefined
  let busy = false
  const take = async (): Promise<void> => {
    if (busy) return
    busy = true
    try {
      const at = Date.now()
      rooms.push({ at, ...(await readRoom(place, timeoutMs)) })
      if (rooms.length > mostRooms) rooms = rooms.filter((_, index) => index % 2 === 0)
    } catch (error) {
      trouble = rootCause(error)
    } finally {
      busy = false
    }
  }
  void take()
  const timer = setInterval(() => void take(), everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    const needsLoad = asked.some(({ what }) => what === 'growth' || what === 'full')
    const load = needsLoad ? loadedSince(await stage.facts('load'), since) : { problem: 'none' }
    const samples = (needsLoad && (await stage.samples().catch(() => undefined))) || []
    const least = leastRoom(rooms)
    return asked.map(({ what }) => {
      if (!least) return { problem: trouble ?? 'nothing was looked at' }
      if (what === 'free' || what === 'inodes') return { seen: { what: 'room', room: least } }
      return 'problem' in load ? load : seeFilling(rooms, withProbes(load, samples))
    })
  }
}

/** The least of everything that was seen. */
function leastRoom(rooms: readonly RoomAt[]): Room | undefined {
  const [first] = rooms
  if (!first) return undefined
  return rooms.reduce<Room>(
    (least, { freeBytes, totalBytes, inodes }) => ({
      ...(freeBytes < least.freeBytes
        ? { freeBytes, totalBytes }
        : { freeBytes: least.freeBytes, totalBytes: least.totalBytes }),
      ...(inodes && (!least.inodes || inodes.free < least.inodes.free)
        ? { inodes }
        : least.inodes
          ? { inodes: least.inodes }
          : {}),
    }),
    { freeBytes: first.freeBytes, totalBytes: first.totalBytes },
  )
}
