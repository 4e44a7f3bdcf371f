import { Parser } from 'htmlparser2'

/** The values of `href` in a document, as they are written: what whoever runs no scripts comes across. */
export function referencesIn(html: string): Set<string> {
  const found = new Set<string>()
  const parser = new Parser({
    onattribute: (name, value) => {
      if (name === 'href') found.add(value)
    },
  })
  parser.end(html)
  return found
}
