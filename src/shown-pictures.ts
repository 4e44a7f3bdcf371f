import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { type PictureKind, pictureKind, pictureName, type ShownPicture } from './model/picture.ts'
import type { CheckResult, Finding } from './model/result.ts'
import { keepFile } from './kept-files.ts'

/** A check makes none above 200 kB. */
const mostBytes = 400_000
/** Of all that one report shows: it is one file, which browsers open at once. */
const mostShown = 40
const mostBytesShown = 3_000_000

/**
 * The pictures of these names for a page, in their order, until there are too many or too much. What is no picture
 * by its content is left out: the folder may come from another job.
 */
export async function readPictures(
  dir: string,
  names: readonly string[],
): Promise<Map<string, ShownPicture>> {
  const shown = new Map<string, ShownPicture>()
  let left = mostBytesShown
  for (const name of new Set(names)) {
    if (shown.size === mostShown) break
    const found = await readPicture(dir, name)
    if (found === undefined || found.bytes.length > left) continue
    left -= found.bytes.length
    const { bytes, ...kind } = found
    shown.set(name, { ...kind, url: `data:${kind.type};base64,${bytes.toString('base64')}` })
  }
  return shown
}

/**
 * The results of another run folder, with their pictures copied into this one under names of their content: two jobs
 * may have used the same name. A finding whose picture is none loses it.
 */
export async function takePictures(
  dir: string,
  results: readonly CheckResult[],
  from: string,
): Promise<CheckResult[]> {
  const taken = new Map<string, string>()
  for (const { picture } of results.flatMap((result) => result.findings)) {
    if (picture === undefined || taken.has(picture) || taken.size === mostShown) continue
    const found = await readPicture(from, picture)
    if (found === undefined) continue
    const hash = createHash('sha256').update(found.bytes).digest('hex').slice(0, 16)
    taken.set(picture, await keepFile(dir, `${hash}.jpg`, found.bytes))
  }
  const withOwn = ({ picture, ...finding }: Finding): Finding => {
    const own = picture === undefined ? undefined : taken.get(picture)
    return own === undefined ? finding : { ...finding, picture: own }
  }
  return results.map((result) => ({ ...result, findings: result.findings.map(withOwn) }))
}

/** Undefined for what is missing, too large, no picture, or no plain file of the run folder. */
async function readPicture(
  dir: string,
  name: string,
): Promise<(PictureKind & { bytes: Buffer }) | undefined> {
  if (!pictureName.test(name)) return undefined
  try {
    // A link could lead anywhere, and a pipe would hold up the report.
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
    const file = await open(path.join(dir, name), flags)
    try {
      const about = await file.stat()
      if (!about.isFile() || about.size > mostBytes) return undefined
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(mostBytes + 1) })
      const bytes = buffer.subarray(0, bytesRead)
      const kind = bytesRead > mostBytes ? undefined : pictureKind(bytes)
      return kind && { ...kind, bytes }
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}
