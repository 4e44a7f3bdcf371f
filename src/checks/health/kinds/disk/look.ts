import type { Look, Looking } from '../../kind.ts'
import type { DiskAsked, DiskSeen } from './asked.ts'
import { placeOf, readRoom } from './read-room.ts'

/** Looks once at the file system that all of these are about. */
export async function look(
  { stage, timeoutMs }: Looking,
  asked: readonly DiskAsked[],
): Promise<Look<DiskSeen>[]> {
  const room = await readRoom(placeOf(stage, asked[0]?.path), timeoutMs)
  return asked.map(() => ({ seen: { what: 'room', room } }))
}
