export interface HeaderLink {
  target: string
  /** Lower-case names; a parameter that comes twice keeps its first value. */
  parameters: ReadonlyMap<string, string>
}

const longest = 65_536

/**
 * The links of a `Link` header field, parsed as https://www.rfc-editor.org/rfc/rfc8288#appendix-B.2 says: a
 * malformed link ends the reading, what came before it counts.
 */
export function parseLinkHeader(field: string): HeaderLink[] {
  const text = field.slice(0, longest)
  const found: HeaderLink[] = []
  const start = /[\t ,]*<([^>]*)>/y
  while (found.length < 1000) {
    const match = start.exec(text)
    if (!match) break
    const { parameters, end } = readParameters(text, start.lastIndex)
    found.push({ target: match[1] ?? '', parameters })
    start.lastIndex = end
  }
  return found
}

function readParameters(
  text: string,
  from: number,
): { parameters: Map<string, string>; end: number } {
  const parameters = new Map<string, string>()
  const parameter = /[\t ]*;[\t ]*([^=;,\t ]*)(?:[\t ]*=[\t ]*(?:"((?:[^"\\]|\\.)*)"?|([^;,]*)))?/y
  let end = from
  for (;;) {
    parameter.lastIndex = end
    const match = parameter.exec(text)
    if (!match) return { parameters, end }
    end = parameter.lastIndex
    const name = (match[1] ?? '').toLowerCase()
    const value = match[2]?.replaceAll(/\\(.)/g, '$1') ?? (match[3] ?? '').trim()
    if (name !== '' && !parameters.has(name)) parameters.set(name, value)
  }
}
