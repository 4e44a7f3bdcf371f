import type { DocumentFormat } from '../document-facts.ts'
import type { TextReader } from '../text-reader.ts'
import { htmlparser2Parser } from './htmlparser2-parser.ts'
import type { CreateMarkupParser, MarkupHandler } from './markup-parser.ts'

/** Lets a parser feed a handler. */
export function markupDocument(
  handler: MarkupHandler & { end(whole: boolean): void },
  options: { xml: boolean; limit: number; format: () => DocumentFormat },
  createParser: CreateMarkupParser = htmlparser2Parser,
): TextReader {
  const parser = createParser(handler, options)
  return {
    write: (text) => parser.write(text),
    end: (whole) => {
      parser.end()
      handler.end(whole)
      return options.format()
    },
  }
}
