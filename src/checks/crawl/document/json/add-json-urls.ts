import type { Collector, MalformedPart } from '../collector.ts'
import type { Expected, LinkKind } from '../link.ts'

/** A URL in a JSON document. */
export interface JsonUrl {
  kind: LinkKind
  property: string
  url: string
  expects?: Expected
  method?: 'POST'
}

/** Adds the URLs that `find` sees in a JSON text, each at the place where its text stands. False: it is no JSON. */
export function addJsonUrls(
  collector: Collector,
  where: { text: string; offset: number; element: string },
  part: MalformedPart,
  find: (document: unknown) => readonly JsonUrl[],
): boolean {
  let document: unknown
  try {
    document = JSON.parse(where.text)
  } catch {
    collector.malformed(part)
    return false
  }
  // JSON.parse keeps no places. Equal URLs follow one another, so each is sought after the one before.
  const last = new Map<string, number>()
  for (const { kind, property, url, expects, method } of find(document)) {
    const index = offsetOf(where.text, url, last.get(url) ?? -1)
    last.set(url, index)
    const offset = where.offset + Math.max(0, index)
    collector.add({
      kind,
      raw: url,
      element: where.element,
      attribute: property,
      offset,
      expects,
      method,
    })
  }
  return true
}

function offsetOf(text: string, url: string, after: number): number {
  const quoted = JSON.stringify(url)
  const index = text.indexOf(quoted, after + 1)
  return index >= 0 ? index : text.indexOf(quoted.replaceAll('/', '\\/'), after + 1)
}
