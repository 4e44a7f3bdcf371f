import type { ExternalLimits } from '../external-limits.ts'
import type { ExternalResult } from '../external-result.ts'
import type { Proxies } from './proxies.ts'

/** What the parent asks of a worker, as its first message. */
export type LinkOrder =
  | {
      kind: 'externals'
      urls: string[]
      limits: ExternalLimits
      allow: string[]
      proxies: Proxies
    }
  | { kind: 'markdown'; root: string; files: string[] }

/** One event of linkinator's about a link in Markdown, or about a file that it could not read. */
export interface MarkdownNews {
  kind: 'markdown'
  /** Where the link stands: a path inside of the root. */
  file: string
  /** Inside of the root: path, query and fragment without a slash before. Else a URL; `unparsed`: as it stands. */
  href: string
  found: 'dead' | 'dead-anchor' | 'elsewhere' | 'unparsed' | 'unread'
}

/** What a worker tells: results as they come, and how it ended. */
export type LinkNews =
  | { kind: 'result'; result: ExternalResult }
  | MarkdownNews
  | { kind: 'end' }
  | { kind: 'failed'; reason: string }
