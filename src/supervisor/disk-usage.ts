import { statfs } from 'node:fs/promises'
import type { Sample } from '../model/sample.ts'

/** Room on the file system that holds the path; nothing when it cannot be found out. */
export async function diskUsage(
  path: string,
): Promise<Pick<Sample, 'diskFreeBytes' | 'diskTotalBytes' | 'inodesFree'>> {
  try {
    const { bavail, blocks, bsize, files, ffree } = await statfs(path)
    return {
      diskFreeBytes: bavail * bsize,
      diskTotalBytes: blocks * bsize,
      // btrfs and others make inodes as they need them and tell 0 of 0.
      ...(files > 0 ? { inodesFree: ffree } : {}),
    }
  } catch {
    return {}
  }
}
