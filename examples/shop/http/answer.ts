import type { IncomingMessage } from 'node:http'
import { failure, notFound } from '../pages/failure.ts'
import { routes } from '../routes.ts'
import type { Shop } from '../shop.ts'
import type { ShopRequest, ShopResponse } from './exchange.ts'
import { readForm } from './read-form.ts'
import { sessionIn } from './session.ts'

/** The answer to a request: a static file, a page, or a page about what is wrong with the request. */
export async function answer(
  shop: Shop,
  files: ReadonlyMap<string, ShopResponse>,
  incoming: IncomingMessage,
): Promise<ShopResponse> {
  const url = URL.parse(`http://shop${incoming.url ?? '/'}`)
  if (!url) return failure(400, 'That address cannot be read')
  const method = incoming.method === 'HEAD' ? 'GET' : incoming.method
  if (method !== 'GET' && method !== 'POST') return notAllowed('GET, HEAD, POST')
  const form = method === 'POST' ? await readForm(incoming) : new URLSearchParams()
  if (!form) return failure(413, 'That form is too large')
  const request: ShopRequest = {
    method,
    path: url.pathname,
    query: url.searchParams,
    form,
    session: sessionIn(incoming.headers.cookie),
  }
  const file = files.get(request.path)
  if (file) return method === 'GET' ? file : notAllowed('GET, HEAD')
  for (const route of routes) {
    const match = route.pattern.exec(request.path)
    if (!match) continue
    const page = route[method]
    return page ? page(shop, request, match[1] ?? '') : notAllowed('GET, HEAD')
  }
  return notFound()
}

function notAllowed(allow: string): ShopResponse {
  const refusal = failure(405, 'That cannot be done here')
  return { ...refusal, headers: { ...refusal.headers, allow } }
}
