import type { TLSSocket } from 'node:tls'
import { rootCause } from '../../../../model/root-cause.ts'
import { handshake } from '../../connecting/handshake.ts'
import { placeOf } from '../../connecting/place.ts'
import type { Looking } from '../../kind.ts'
import type { Site } from './site.ts'

const fieldLimit = 100
const valueLimit = 500

/** Looks at a page of a site with at most three requests, none of which changes anything. */
export async function visit(looking: Looking, url: URL): Promise<Site | { trouble: string }> {
  const { stage, timeoutMs } = looking
  try {
    const answer = await ask(looking, 'GET', url)
    const headers = headersOf(answer, (text) => stage.hide(text))
    if (url.protocol !== 'https:')
      return { status: answer.status, headers, cookies: cookiesOf(answer) }
    const h3 = /\bh3\b/.test(answer.headers.get('alt-svc') ?? '')
    const limits = { timeoutMs, sent: looking.sent, signal: stage.signal }
    const how = { ALPNProtocols: ['h2', 'http/1.1'] }
    const tls = await handshake(placeOf({}, url), undefined, how, limits, (socket) => ({
      protocol: socket.getProtocol() ?? 'unknown',
      issuer: issuerOf(socket),
      versions: [socket.alpnProtocol || 'http/1.1', ...(h3 ? ['h3'] : [])],
    }))
    return {
      status: answer.status,
      headers,
      cookies: cookiesOf(answer),
      tls,
      ...(url.port === '' ? { plain: await plainOf(looking, url) } : {}),
    }
  } catch (error) {
    stage.signal.throwIfAborted()
    return { trouble: rootCause(error) }
  }
}

async function ask(
  { stage, timeoutMs, sent }: Looking,
  method: 'GET' | 'HEAD',
  url: URL,
): Promise<Response> {
  sent()
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), stage.signal])
  const headers = { 'accept-encoding': 'br, gzip', accept: 'text/html,*/*;q=0.8' }
  const response = await stage.fetch(url, { method, headers, signal })
  // Only what comes before the body is looked at.
  await response.body?.cancel()
  return response
}

function headersOf({ headers }: Response, hide: (text: string) => string): Record<string, string> {
  const fields = [...headers].filter(([name]) => name !== 'set-cookie').slice(0, fieldLimit)
  return Object.fromEntries(fields.map(([name, value]) => [name, hide(value).slice(0, valueLimit)]))
}

/** Names and attributes; of a lifetime only that there is one. */
function cookiesOf({ headers }: Response): Site['cookies'] {
  return headers
    .getSetCookie()
    .slice(0, fieldLimit)
    .map((field) => {
      const [pair = '', ...rest] = field.split(';').map((part) => part.trim())
      const attributes = rest
        .filter((part) => part !== '' && !/^domain=/i.test(part))
        .map((part) => part.toLowerCase().replace(/^(expires|max-age)=.*/, '$1'))
        .toSorted()
      const name = pair.split('=')[0] ?? ''
      return { name: name.slice(0, 100), attributes: attributes.join('; ').slice(0, 300) || 'none' }
    })
}

function issuerOf(socket: TLSSocket): string {
  const { issuer, subject } = socket.getPeerCertificate()
  const name = String(issuer?.O ?? issuer?.CN ?? 'nobody')
  const self = JSON.stringify(issuer) === JSON.stringify(subject)
  return self ? 'itself' : name.slice(0, 200)
}

async function plainOf(looking: Looking, url: URL): Promise<string> {
  try {
    const plain = new URL(url)
    plain.protocol = 'http:'
    const { status, headers } = await ask(looking, 'HEAD', plain)
    const location = headers.get('location') ?? ''
    if (status < 300 || status >= 400 || !URL.canParse(location, plain.href))
      return `answers ${status}`
    return `${status} to ${new URL(location, plain).protocol.slice(0, -1)}`
  } catch (error) {
    looking.stage.signal.throwIfAborted()
    return `no answer: ${rootCause(error)}`
  }
}
