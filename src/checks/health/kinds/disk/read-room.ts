import { statfs } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Stage } from '../../../../model/stage.ts'
import type { Room } from './asked.ts'

/** The path that an assertion is about, from the folder of rehearse.yml. */
export function placeOf({ folder }: Pick<Stage, 'folder'>, path = '.'): string {
  return resolve(folder ?? process.cwd(), path)
}

/** Room on the file system that holds the path. Rejects when it cannot be found out within the time. */
export async function readRoom(place: string, timeoutMs: number): Promise<Room> {
  // A network file system may never answer.
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new Error(`${place} told nothing within ${timeoutMs} ms`)),
    timeoutMs,
  )
  try {
    const told = await Promise.race([statfs(place), late.promise])
    const { bavail, bfree, blocks, bsize, files, ffree } = told
    // Such as /proc, which is on no disk.
    if (blocks === 0) throw new Error(`the file system of ${place} has no size`)
    return {
      freeBytes: bavail * bsize,
      totalBytes: (blocks - bfree + bavail) * bsize,
      // btrfs and others make inodes as they need them and tell 0 of 0.
      ...(files > 0 ? { inodes: { free: ffree, total: files } } : {}),
    }
  } finally {
    clearTimeout(timer)
  }
}
