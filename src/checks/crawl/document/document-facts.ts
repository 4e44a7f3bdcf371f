import type { InvalidReference, Link } from './link.ts'
import type { DocumentLimits } from './limits.ts'

export type DocumentFormat =
  | 'html'
  | 'xhtml'
  | 'svg'
  | 'css'
  | 'manifest'
  | 'feed'
  | 'sitemap'
  | 'robots'
  | 'xml'
  | 'json'
  | 'other'

/** What gave the encoding; `guess` is a look at the first bytes beyond ASCII, `default` that there were none. */
export type EncodingSource = 'bom' | 'header' | 'document' | 'referrer' | 'guess' | 'default'

export interface ScriptFacts {
  /** Scripts that a browser runs: with a URL, and in the page. */
  external: number
  inline: number
  modules: number
}

/** All that one document says. */
export interface DocumentFacts {
  format: DocumentFormat
  /** Lower-case name of the encoding that was used. */
  encoding: string
  encodingSource: EncodingSource
  /** What references are resolved against: the document's URL, or what `<base>` makes of it. */
  base: string
  links: Link[]
  invalid: InvalidReference[]
  /** References with other schemes than http and https: scheme without colon to number. */
  schemes: ReadonlyMap<string, number>
  /** What fragments may point to; undefined where the media type defines no ids, or not all are known. */
  ids: ReadonlySet<string> | undefined
  title: string | undefined
  /** Visible text outside of code and forms, a line per block; bounded by `limits.sample`. */
  text: string
  /** Text of code, white space collapsed, of a document that shows nothing else. */
  code: string
  /** Directives for all robots, lower-case, of `meta` and `X-Robots-Tag`. */
  robots: string[]
  /** Its policy makes `https` of what it loads. */
  upgrades: boolean
  /** Scripts may create ids, links and text that are not in the source. */
  scripts: ScriptFacts
  /** The id of a known root element without content, which only a script can fill. */
  emptyRoot: string | undefined
  /** Parts that do not parse as what they claim to be, such as JSON-LD that is no JSON: name to number. */
  malformed: ReadonlyMap<
    'json-ld' | 'json' | 'import-map' | 'speculation-rules' | 'css' | 'encoding',
    number
  >
  /** How often each limit was reached, so that something is missing. Empty when everything was read. */
  overflow: ReadonlyMap<keyof DocumentLimits, number>
}
