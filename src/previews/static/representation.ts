import { type Coding, acceptedCodings } from './accepted-codings.ts'
import type { Compress } from './compressor.ts'
import type { Validators } from './is-fresh.ts'
import type { SiteFile } from './survey-folder.ts'

/** The bytes that stand for a file in one answer. */
export interface Representation extends Validators {
  content: SiteFile | Buffer
  size: number
  coding: Coding | undefined
}

const endings = { br: '.br', gzip: '.gz' } as const

/** The file as it is. */
export function plainRepresentation(file: SiteFile): Representation {
  return { content: file, size: file.size, coding: undefined, ...validatorsOf(file, undefined) }
}

/**
 * The file in the coding that the client likes best: from a `.br` or `.gz` beside it, which the build made,
 * else compressed here. Only for types that are worth it.
 */
export async function representation(
  file: SiteFile,
  accepted: string | string[] | undefined,
  files: ReadonlyMap<string, SiteFile>,
  compress: Compress,
): Promise<Representation> {
  const codings = acceptedCodings(accepted)
  for (const coding of codings) {
    const beside = files.get(`${file.path}${endings[coding]}`)
    if (beside === undefined || beside.size === 0) continue
    return { content: beside, size: beside.size, coding, ...validatorsOf(beside, coding) }
  }
  const [coding] = codings
  const content = coding && (await compress(file, coding))
  if (coding === undefined || content === undefined) return plainRepresentation(file)
  return { content, size: content.length, coding, ...validatorsOf(file, coding) }
}

/** Strong: the same size, time and coding are taken for the same bytes, as the usual servers do. */
function validatorsOf(file: SiteFile, coding: Coding | undefined): Validators {
  const version = `${file.size.toString(36)}-${Math.trunc(file.mtimeMs).toString(36)}`
  const etag = `"${version}${coding === undefined ? '' : `-${coding}`}"`
  return { etag, modified: Math.floor(file.mtimeMs / 1000) }
}
