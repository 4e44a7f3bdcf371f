import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { failure } from '../pages/failure.ts'
import type { Shop } from '../shop.ts'
import { accessLogLine } from './access-log-line.ts'
import { answer } from './answer.ts'
import type { ShopResponse } from './exchange.ts'

const securityHeaders = {
  'content-security-policy': "default-src 'self'; base-uri 'none'; form-action 'self'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/** Serves a shop. The access log goes to `log`, errors of pages to `complain`, line by line. */
export function listener(
  shop: Shop,
  files: ReadonlyMap<string, ShopResponse>,
  log: (line: string) => void,
  complain: (line: string) => void,
): RequestListener {
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const at = new Date()
    let response: ShopResponse
    try {
      response = await answer(shop, files, incoming)
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error)
      complain(`${at.toISOString()} ${incoming.method} ${incoming.url}: ${cause}`)
      response = failure(500, 'Something went wrong on our side')
    }
    send(response, outgoing)
    log(line(incoming, response, at))
  }
  return (incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => complain(String(error)))
  }
}

function send(response: ShopResponse, outgoing: ServerResponse): void {
  outgoing.writeHead(response.status, {
    ...securityHeaders,
    'content-length': Buffer.byteLength(response.body),
    ...response.headers,
  })
  outgoing.end(response.body) // Node leaves the body out of an answer to HEAD
}

function line(incoming: IncomingMessage, response: ShopResponse, at: Date): string {
  return accessLogLine({
    client: incoming.socket.remoteAddress ?? '-',
    at,
    method: incoming.method ?? '-',
    url: incoming.url ?? '-',
    httpVersion: incoming.httpVersion,
    status: response.status,
    bytes: incoming.method === 'HEAD' ? 0 : Buffer.byteLength(response.body),
    referrer: incoming.headers.referer,
    userAgent: incoming.headers['user-agent'],
  })
}
