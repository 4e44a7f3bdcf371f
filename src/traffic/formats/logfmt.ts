import type { LogFormat } from './format.ts'
import { clientAddress } from './client-address.ts'
import { closingQuote } from './quoted-tokens.ts'
import { readRequest } from './read-request.ts'
import { readTime } from './read-time.ts'
import { unescapeField } from './unescape.ts'

/** Lines of Heroku's router; those of apps and dynos between them are no requests. */
export const heroku: LogFormat = {
  name: 'heroku',
  title: 'Heroku router',
  open: () => (line, take) => {
    const router = /\bheroku(?:\[router\]:| router - (?:- )?)/.exec(line)
    if (!router)
      return /\b(?:app|heroku)(?:\[[\w.-]+\]:| [\w.-]+ - )/.test(line)
        ? undefined
        : 'no line of a router'
    const fields = logfmt(line.slice(router.index + router[0].length))
    const [time] =
      /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)/.exec(line.slice(0, router.index)) ?? []
    const timeMs = readTime(time)
    if (Number.isNaN(timeMs)) return 'no time before the fields'
    const method = fields.get('method')
    const path = fields.get('path')
    if (method === undefined || path === undefined) return 'no method and path'
    take({
      timeMs,
      ...readRequest(method, path),
      status: Number(fields.get('status')) || 0,
      address: clientAddress('', fields.get('fwd')),
      agent: undefined,
      host: fields.get('host'),
    })
    return undefined
  },
}

/** `key=value key="a value"`: the first 64 fields. */
function logfmt(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  let place = 0
  while (place < text.length && fields.size < 64) {
    const equals = text.indexOf('=', place)
    if (equals < 0) break
    const key = text.slice(text.lastIndexOf(' ', equals) + 1, equals)
    const quoted = text.charCodeAt(equals + 1) === 34
    const found = quoted ? closingQuote(text, equals + 1) : text.indexOf(' ', equals)
    const end = found < 0 ? text.length : found
    const value = text.slice(equals + (quoted ? 2 : 1), end)
    fields.set(key, quoted ? unescapeField(value) : value)
    place = end + 1
  }
  return fields
}
