import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type ByteRange, byteRange } from './byte-range.ts'
import type { Compress } from './compressor.ts'
import { contentType } from './content-type.ts'
import { isFresh, mayResume } from './is-fresh.ts'
import { openUnchanged } from './open-unchanged.ts'
import type { Site } from './read-site.ts'
import { plainRepresentation, type Representation, representation } from './representation.ts'
import { type Headers, ruleHeaders } from './rule-headers.ts'
import { sendText } from './send-text.ts'
import type { SiteFile } from './survey-folder.ts'

/** The file to send, for which path, and whether as what was asked for or as the page that says it is missing. */
export interface Sending {
  file: SiteFile
  status: 200 | 404
  path: string
}

/**
 * Answers with a file: 200, 206 for a part, 304 for what the client has, 416 for a part that is not there,
 * 404 for the page of what is missing. Compressed when the client and the type allow.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  sending: Sending,
  site: Site,
  compress: Compress,
): Promise<void> {
  const { file, status, path } = sending
  const { type, compressible } = contentType(file.path)
  const plain = plainRepresentation(file)
  const asked = status === 200 && request.method === 'GET' && mayResume(request.headers, plain)
  const range = asked ? byteRange(request.headers.range, file.size) : undefined
  const chosen =
    compressible && range === undefined
      ? await representation(file, request.headers['accept-encoding'], site.files, compress)
      : plain
  const own: Headers = {
    'content-type': type,
    'cache-control': 'public, max-age=0, must-revalidate',
    ...(compressible ? { vary: 'Accept-Encoding' } : {}),
    ...(status === 200 ? { 'last-modified': new Date(chosen.modified * 1000).toUTCString() } : {}),
  }
  const headers: Headers = {
    ...ruleHeaders(own, site.headers, path),
    ...(status === 200 ? { 'accept-ranges': 'bytes', etag: chosen.etag } : {}),
    ...(chosen.coding === undefined ? {} : { 'content-encoding': chosen.coding }),
  }
  if (status === 200 && isFresh(request.headers, chosen)) {
    const { 'content-type': _, 'content-encoding': __, ...kept } = headers
    response.writeHead(304, kept).end()
    return
  }
  if (range === 'unsatisfiable') {
    sendText(request, response, 416, 'There is no such part\n', {
      'content-range': `bytes */${file.size}`,
    })
    return
  }
  await sendPart(request, response, { status, headers, chosen, range })
}

async function sendPart(
  request: IncomingMessage,
  response: ServerResponse,
  part: { status: number; headers: Headers; chosen: Representation; range: ByteRange | undefined },
): Promise<void> {
  const { chosen, range, headers } = part
  const { start, end } = range ?? { start: 0, end: chosen.size - 1 }
  const status = range === undefined ? part.status : 206
  const sized = {
    ...headers,
    'content-length': end - start + 1,
    ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${chosen.size}` }),
  }
  if (Buffer.isBuffer(chosen.content)) {
    response.writeHead(status, sized).end(request.method === 'HEAD' ? undefined : chosen.content)
    return
  }
  const handle = await openUnchanged(chosen.content)
  if (handle === undefined) {
    sendText(
      request,
      response,
      500,
      'This file cannot be read, or was changed after the preview came up\n',
    )
    return
  }
  try {
    response.writeHead(status, sized)
    if (request.method === 'HEAD' || chosen.size === 0) {
      response.end()
      return
    }
    const stream = handle.createReadStream({ start, end, autoClose: false })
    await pipeline(stream, response, { end: false })
    if (stream.bytesRead < end - start + 1) throw new Error('the file shrank while it was sent')
    response.end()
  } finally {
    await handle.close()
  }
}
