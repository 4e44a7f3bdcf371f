export interface MediaType {
  /** Lower-case `type/subtype`. */
  essence: string
  charset?: string
}

/** Types that say nothing: https://mimesniff.spec.whatwg.org/#mime-type-sniffing-algorithm */
const unknown = new Set(['*/*', 'unknown/unknown', 'application/unknown'])

/**
 * A Content-Type header, read as browsers read it: of several in a list the last one that says something counts,
 * https://fetch.spec.whatwg.org/#concept-header-extract-mime-type. `undefined` when there is none.
 */
export function parseMediaType(header: string): MediaType | undefined {
  if (!header.includes(',')) return parseOne(header)
  let found: MediaType | undefined
  for (const [part] of header.slice(0, 4096).matchAll(/(?:[^",]|"(?:[^"\\]|\\.)*"?)+/g)) {
    const type = parseOne(part)
    if (!type) continue
    const { essence, charset = essence === found?.essence ? found.charset : undefined } = type
    found = charset === undefined ? { essence } : { essence, charset }
  }
  return found
}

/** https://mimesniff.spec.whatwg.org/#parsing-a-mime-type */
function parseOne(header: string): MediaType | undefined {
  const [first = ''] = header.split(';', 1)
  const essence = first.trim().toLowerCase()
  if (!/^[!#$%&'*+.^_`|~\w-]+\/[!#$%&'*+.^_`|~\w-]+$/.test(essence)) return undefined
  if (unknown.has(essence)) return undefined
  const parameter = /;[\t\n\r ]*charset=(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/i.exec(header)
  const charset = (parameter?.[1]?.replaceAll(/\\(.)/g, '$1') ?? parameter?.[2])?.trim()
  return charset ? { essence, charset } : { essence }
}

/** https://mimesniff.spec.whatwg.org/#xml-mime-type */
export function isXmlType(essence: string): boolean {
  return essence === 'text/xml' || essence === 'application/xml' || essence.endsWith('+xml')
}

/** https://mimesniff.spec.whatwg.org/#json-mime-type */
export function isJsonType(essence: string): boolean {
  return essence === 'application/json' || essence === 'text/json' || essence.endsWith('+json')
}
