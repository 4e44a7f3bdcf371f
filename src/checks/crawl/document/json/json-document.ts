import type { Collector } from '../collector.ts'
import type { DocumentFormat } from '../document-facts.ts'
import type { TextReader } from '../text-reader.ts'
import { speculatedUrls } from './speculation-rules.ts'
import { WholeText } from '../whole-text.ts'
import { addJsonUrls } from './add-json-urls.ts'
import { isJsonFeed, jsonFeedUrls } from './json-feed.ts'
import { manifestUrls } from './web-manifest.ts'

/** What a JSON document is by its reference or its type. */
export type JsonRole = 'manifest' | 'speculation-rules' | 'any'

/** Reads JSON; what is not called anything is a feed when it says so. */
export function jsonDocument(collector: Collector, role: JsonRole): TextReader {
  return new WholeText(collector, (text, complete) => {
    let format: DocumentFormat = role === 'manifest' ? 'manifest' : 'json'
    if (!complete) return format
    const where = { text, offset: 0, element: 'json' }
    const isJson = addJsonUrls(collector, where, 'json', (document) => {
      if (role === 'manifest') return manifestUrls(document)
      if (role === 'speculation-rules') return speculatedUrls(document)
      if (!isJsonFeed(document)) return []
      format = 'feed'
      return jsonFeedUrls(document)
    })
    return isJson ? format : 'other'
  })
}
