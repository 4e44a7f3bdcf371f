import { addCssUrls } from './add-css-urls.ts'
import type { Collector } from '../collector.ts'
import type { TextReader } from '../text-reader.ts'
import { WholeText } from '../whole-text.ts'

/** Reads a style sheet. A tokenizer needs it whole; what goes beyond the limit is left out and counted. */
export function cssDocument(collector: Collector): TextReader {
  return new WholeText(collector, (text, complete) => {
    addCssUrls(collector, text, { context: 'sheet', offset: 0, cut: !complete })
    return 'css'
  })
}
