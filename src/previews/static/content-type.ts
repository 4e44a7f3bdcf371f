import { lookup } from 'mrmime'

/** Types of the web that the library leaves to the vendors. */
const others: Record<string, string> = {
  bmp: 'image/bmp',
  eot: 'application/vnd.ms-fontobject',
  ico: 'image/x-icon',
}

/** XML declares its charset itself; a parameter would overrule it. */
const declared = new Set(['text/xml'])
const packed =
  /^(?:application\/(?:.+\+)?(?:json|xml|wasm)|application\/(?:toml|rtf|vnd\.ms-fontobject)|image\/(?:svg\+xml|bmp|x-icon)|font\/(?:ttf|otf)|text\/.+)$/

/** The type of a file by its name, without parameters; undefined when its ending is not known. */
export function knownType(name: string): string | undefined {
  const [, ending] = /\.([^./]+)$/.exec(name.toLowerCase()) ?? []
  if (ending === undefined) return undefined
  return lookup(ending) ?? (Object.hasOwn(others, ending) ? others[ending] : undefined)
}

/** The value of Content-Type for a file, and whether it is worth compressing: not what already is. */
export function contentType(name: string): { type: string; compressible: boolean } {
  const type = knownType(name) ?? 'application/octet-stream'
  const hasCharset = type.startsWith('text/') && !declared.has(type)
  return { type: hasCharset ? `${type};charset=utf-8` : type, compressible: packed.test(type) }
}
