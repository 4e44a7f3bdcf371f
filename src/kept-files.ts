import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { unusable } from './files/write-whole.ts'

/** Folders of a run folder, and what lies in them. */
const folders = [
  { folder: 'pictures', ours: /^[0-9a-f]{16}\.jpg$/ },
  { folder: 'audit', ours: /^[0-9a-f]{16}\.(?:html|json)$/ },
] as const

/**
 * Writes a file for people into the run folder, where its kind lies, and returns its path from there. Throws the
 * UserError `run-folder-unusable`.
 */
export async function keepFile(dir: string, name: string, data: Uint8Array): Promise<string> {
  const kind = folders.find(({ ours }) => ours.test(name))
  if (!kind) throw new Error('that is no name of a file to be kept')
  const folder = path.join(dir, kind.folder)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // Whatever stands there is replaced: written through a link, it would land elsewhere.
    await rm(path.join(folder, name), { force: true })
    await writeFile(path.join(folder, name), data, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    throw unusable(folder, error)
  }
  return `${kind.folder}/${name}`
}

/** Takes away what an earlier rehearsal kept. What else lies there is somebody's. */
export async function clearKeptFiles(dir: string): Promise<void> {
  for (const { folder, ours } of folders) {
    const names = await readdir(path.join(dir, folder)).catch(() => [])
    for (const name of names)
      if (ours.test(name)) await rm(path.join(dir, folder, name), { force: true })
  }
}
