import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { SiteFile } from './survey-folder.ts'

/**
 * Opens a file that is the very one the survey saw, byte for byte as far as the system tells; undefined when
 * it was replaced, changed or removed since. Links that took its place are not followed out of the folder.
 */
export async function openUnchanged(file: SiteFile): Promise<FileHandle | undefined> {
  let handle: FileHandle
  try {
    handle = await open(file.real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch {
    return undefined
  }
  const now = await handle.stat()
  const isSame =
    now.ino === file.ino &&
    now.dev === file.dev &&
    now.size === file.size &&
    now.mtimeMs === file.mtimeMs
  if (isSame) return handle
  await handle.close()
  return undefined
}
