/** A cookie as a site sets it, with what bounds it. */
export interface SetCookie {
  name: string
  value: string
  /** Where it is sent; absent for the folder of the request. */
  path?: string
  domain?: string
  secure: boolean
  /** Milliseconds since 1970; Infinity for one that ends with the visit. */
  expiresAt: number
}

const longest = 4096
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
// A control character would break out of the header that carries it back.
const printable = /^[\x20-\x7e]*$/

/**
 * Reads a Set-Cookie header (RFC 6265, 5.2), received at `now`. Undefined when no cookie can be made of it, and
 * where its name promises what it does not keep (`__Host-`, `__Secure-`).
 */
export function parseSetCookie(field: string, now: number): SetCookie | undefined {
  if (field.length > longest || !printable.test(field)) return undefined
  const [pair = '', ...attributes] = field.split(';')
  const equals = pair.indexOf('=')
  const name = pair.slice(0, Math.max(equals, 0)).trim()
  const value = pair.slice(equals + 1).trim()
  if (!token.test(name)) return undefined
  const cookie: SetCookie = { name, value, secure: false, expiresAt: Infinity }
  let maxAge: number | undefined
  for (const attribute of attributes) {
    const [key, text] = split(attribute)
    switch (key.toLowerCase()) {
      case 'expires': {
        const at = Date.parse(text)
        if (!Number.isNaN(at)) cookie.expiresAt = at
        break
      }
      case 'max-age':
        if (/^-?\d{1,15}$/.test(text)) maxAge = Number(text)
        break
      case 'path':
        if (text.startsWith('/')) cookie.path = text
        else delete cookie.path
        break
      case 'domain':
        if (text !== '') cookie.domain = text.replace(/^\./, '').toLowerCase()
        break
      case 'secure':
        cookie.secure = true
        break
    }
  }
  if (maxAge !== undefined) cookie.expiresAt = now + maxAge * 1000
  return keepsItsName(cookie) ? cookie : undefined
}

function split(attribute: string): [string, string] {
  const equals = attribute.indexOf('=')
  if (equals < 0) return [attribute.trim(), '']
  return [attribute.slice(0, equals).trim(), attribute.slice(equals + 1).trim()]
}

function keepsItsName({ name, path, domain, secure }: SetCookie): boolean {
  if (/^__secure-/i.test(name)) return secure
  if (/^__host-/i.test(name)) return secure && domain === undefined && path === '/'
  return true
}
