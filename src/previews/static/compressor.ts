import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Coding } from './accepted-codings.ts'
import { openUnchanged } from './open-unchanged.ts'
import type { SiteFile } from './survey-folder.ts'

/** Smaller files fit into one packet anyhow. */
const leastBytes = 1024
const mostBytes = 16 * 1024 * 1024

/** The file in a coding; undefined when it is to be sent as it is. */
export type Compress = (file: SiteFile, coding: Coding) => Promise<Buffer | undefined>

/**
 * Compresses each file once and keeps the result, up to `heldBytes` in all. What finds no room then, is
 * tiny, huge, or does not shrink, is sent as it is.
 */
export function compressor(heldBytes = 64 * 1024 * 1024): Compress {
  const kept = new Map<string, Promise<Buffer | undefined>>()
  let held = 0
  return async (file, coding) => {
    if (file.size < leastBytes || file.size > mostBytes) return undefined
    const key = `${coding} ${file.real}`
    const known = kept.get(key)
    if (known !== undefined) return await known
    if (held + file.size > heldBytes) return undefined
    // The whole size is taken until it is known how far the file shrinks.
    held += file.size
    const made = compressed(file, coding).then((result) => {
      held += (result?.length ?? 0) - file.size
      return result
    })
    kept.set(key, made)
    return await made
  }
}

async function compressed(file: SiteFile, coding: Coding): Promise<Buffer | undefined> {
  try {
    const handle = await openUnchanged(file)
    if (handle === undefined) return undefined
    const content = await contentOf(handle)
    const result = coding === 'br' ? await asBrotli(content) : await asGzip(content)
    return result.length < content.length ? result : undefined
  } catch {
    return undefined
  }
}

async function contentOf(handle: FileHandle): Promise<Buffer> {
  try {
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

const asGzip = promisify(gzip)
const brotli = promisify(brotliCompress)
/** Quality 5 takes about as long as gzip and is what hosts use for answers made on the fly. */
const asBrotli = (content: Buffer) =>
  brotli(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  })
