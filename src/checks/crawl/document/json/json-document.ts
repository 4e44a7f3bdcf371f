import type { Collector } from '../collector.ts'
import type { DocumentFormat } from '../document-facts.ts'
import type { TextReader } from '../text-reader.ts'
import { WholeText } from '../whole-text.ts'
import { addJsonUrls } from './add-json-urls.ts'
import { isJsonFeed, jsonFeedUrls } from './json-feed.ts'
import { manifestUrls } from './web-manifest.ts'

/** Reads JSON: a web app manifest when it is referred to or served as one, a feed when it says so. */
export function jsonDocument(collector: Collector, isManifest: boolean): TextReader {
  return new WholeText(collector, (text, complete) => {
    let format: DocumentFormat = isManifest ? 'manifest' : 'json'
    if (!complete) return format
    const where = { text, offset: 0, element: 'json' }
    addJsonUrls(collector, where, 'json', (document) => {
      if (isManifest) return manifestUrls(document)
      if (!isJsonFeed(document)) return []
      format = 'feed'
      return jsonFeedUrls(document)
    })
    return format
  })
}
