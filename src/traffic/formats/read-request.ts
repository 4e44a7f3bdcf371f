/** What stands in a request line, or what a log made of it. */
export interface Requested {
  /** "" when it is no HTTP request. */
  method: string
  /** Path and query, beginning with "/", of ASCII without spaces. */
  target: string
  /** Of an absolute URL, the host. */
  host?: string
}

const nothing: Requested = { method: '', target: '/' }

/** Reads "GET /a?b HTTP/1.1". A field that is empty, "-", or the bytes of another protocol is no request. */
export function readRequestLine(text: string): Requested {
  const space = text.indexOf(' ')
  if (space <= 0) return nothing
  const method = text.slice(0, space)
  if (!/^[A-Z]{3,20}$/.test(method)) return nothing
  const end = text.lastIndexOf(' HTTP/')
  const written = text.slice(space + 1, end > space ? end : undefined).trim()
  return readRequest(method, written)
}

/** Of a method and a target: a path with its query, an absolute URL, or "*". */
export function readRequest(method: string, written: string): Requested {
  const [scheme] = /^[a-z][a-z+]{1,9}:\/\//i.exec(written) ?? []
  if (scheme === undefined) {
    if (written.startsWith('/')) return { method, target: originForm(written) }
    return written === '*' || written === '' ? { method, target: '/' } : { ...nothing, method }
  }
  const rest = written.slice(scheme.length)
  const path = rest.search(/[/?#]/)
  const authority = path < 0 ? rest : rest.slice(0, path)
  const target = path < 0 ? '/' : rest.slice(path)
  return {
    method,
    target: originForm(target.startsWith('/') ? target : `/${target}`),
    host: authority.slice(authority.lastIndexOf('@') + 1),
  }
}

/** Without a fragment, and with all that no request line may hold in percent-encoding. */
function originForm(target: string): string {
  const hash = target.indexOf('#')
  const sent = hash < 0 ? target : target.slice(0, hash)
  return /[^!-~]/.test(sent) ? sent.replaceAll(/[^!-~]/g, encode) : sent
}

/** Lines are read as bytes, one character each. */
function encode(byte: string): string {
  return `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
