import type { IncomingMessage, ServerResponse } from 'node:http'
import { visible } from '../../model/visible.ts'
import type { Compress } from './compressor.ts'
import type { Site } from './read-site.ts'
import { requestTarget } from './request-target.ts'
import { route } from './route.ts'
import { sendFile } from './send-file.ts'
import { sendText } from './send-text.ts'

/** Answers one request from a site. Rejects when the connection breaks. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  compress: Compress,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendText(request, response, 405, 'A static site knows GET and HEAD only\n', {
      allow: 'GET, HEAD',
    })
    return
  }
  const target = requestTarget(request.url ?? '')
  const decided = target === undefined ? undefined : route(site, target)
  if (decided?.kind === 'redirect') {
    response.writeHead(decided.status, { location: decided.location, 'content-length': 0 }).end()
    return
  }
  if (decided?.kind === 'elsewhere') {
    const rule = `Line ${decided.line} of _redirects leads to ${visible(decided.origin)}`
    sendText(request, response, 502, `${rule}. A preview passes no request on to another host.\n`)
    return
  }
  const path = target?.path ?? '/404.html'
  if (decided?.kind === 'file') {
    await sendFile(request, response, { ...decided, path }, site, compress)
  } else if (site.notFound === undefined) {
    sendText(request, response, 404, 'Not found\n')
  } else {
    const page = { file: site.notFound, status: 404 as const, path }
    await sendFile(request, response, page, site, compress)
  }
}
