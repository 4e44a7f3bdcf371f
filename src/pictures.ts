import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { unusable } from './files/write-whole.ts'

const folder = 'pictures'
const ourName = /^[0-9a-f]{16}\.jpg$/

/** Writes a picture into the run folder and returns its path from there. Throws the UserError `run-folder-unusable`. */
export async function savePicture(dir: string, name: string, picture: Uint8Array): Promise<string> {
  if (!ourName.test(name)) throw new Error('that is no name of a picture')
  const file = path.join(dir, folder, name)
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    // Whatever stands there is replaced: written through a link, it would land elsewhere.
    await rm(file, { force: true })
    await writeFile(file, picture, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    throw unusable(path.dirname(file), error)
  }
  return `${folder}/${name}`
}

/** Takes away the pictures of an earlier rehearsal. What else lies there is somebody's. */
export async function clearPictures(dir: string): Promise<void> {
  const names = await readdir(path.join(dir, folder)).catch(() => [])
  for (const name of names)
    if (ourName.test(name)) await rm(path.join(dir, folder, name), { force: true })
}
