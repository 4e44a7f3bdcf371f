import type { DocumentFormat } from '../document-facts.ts'
import type { TextReader } from '../text-reader.ts'
import { htmlTokenizer } from './html-tokenizer.ts'
import type { MarkupHandler } from './markup-parser.ts'
import { xmlTokenizer } from './xml-tokenizer.ts'

/** Lets a parser feed a handler. */
export function markupDocument(
  handler: MarkupHandler & { end(whole: boolean): void },
  options: { xml: boolean; limit: number; format: () => DocumentFormat },
): TextReader {
  const createParser = options.xml ? xmlTokenizer : htmlTokenizer
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
