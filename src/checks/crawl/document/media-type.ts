export interface MediaType {
  /** Lower-case `type/subtype`. */
  essence: string
  charset?: string
}

/**
 * A Content-Type header, read as browsers read it: https://mimesniff.spec.whatwg.org/#parsing-a-mime-type.
 * `undefined` when it is none.
 */
export function parseMediaType(header: string): MediaType | undefined {
  const [first = ''] = header.split(';', 1)
  const essence = first.trim().toLowerCase()
  if (!/^[!#$%&'*+.^_`|~\w-]+\/[!#$%&'*+.^_`|~\w-]+$/.test(essence)) return undefined
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
