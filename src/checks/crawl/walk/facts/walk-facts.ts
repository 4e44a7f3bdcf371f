import type { Expected, LinkKind } from '../../document/link.ts'
import type { FaultKind } from '../fetch/fault.ts'
import type { Trap } from '../traps/trap-watch.ts'

/** Where a target is referred to. */
export interface Parent {
  /** Path and query of the page. */
  page: string
  kind: LinkKind
  element: string
  attribute: string
  /** 1-based; 0 for response headers. */
  line: number
  column: number
  /** The reference as it is written, of the first ones, up to 500 characters. */
  raw?: string
  text?: string
  selector?: string
}

export interface Hop {
  /** Path and query on the preview, or the whole URL of what lies beyond. */
  url: string
  status: number
}

/** What is wrong with a target; the names are those of the rules. */
export type Problem =
  | 'broken-link'
  | 'broken-fragment'
  | 'redirect-loop'
  | 'redirect-chain'
  | 'incomplete-body'
  | 'empty-body'
  | 'wrong-type'
  | 'soft-404'
  | 'soft-error'
  | 'invalid-url'
  | 'mixed-content'
  | 'production-link'
  | 'timeout'
  | 'flaky'
  | 'not-crawled'

export interface Suspect {
  /** Path and query on the preview, with the fragment where it is about that; the whole URL of others. */
  url: string
  problem: Problem
  /** Of the last answer; 0 without one. */
  status: number
  /** False when only a browser can tell. */
  certain: boolean
  fault?: FaultKind
  reason?: string
  /** Every redirect on the way, and the last answer; empty without redirects. */
  hops: Hop[]
  /** Requests that were sent for the last answer. */
  attempts: number
  expected?: Expected
  /** Path of a URL of the preview that may be meant. */
  suggestion?: string
  /** Pages that refer to it. */
  parentCount: number
  /** The first three. */
  parents: Parent[]
}

export interface PageFact {
  url: string
  status: number
  format: string
  bytes: number
  ms: number
  title?: string
}

/** URLs of the preview that were not asked, by reason. */
export interface NotCrawled {
  reason:
    | 'ignored'
    | 'robots'
    | 'max-pages'
    | 'max-requests'
    | 'max-time'
    | 'max-depth'
    | 'max-urls'
    | 'max-links'
    | 'aborted'
    | 'trap'
    | 'rate-limited'
    | 'document-limits'
    | 'failed'
  count: number
  samples: string[]
}

export interface MappedPage {
  /** Path and query. */
  path: string
  /** Pages that link to it. */
  linked: number
  /** Indices of pages that it links to. */
  links: number[]
  /** Indices of what a browser loads for it. */
  assets: number[]
}

/** The pages that visitors most likely see, and where they lead. */
export interface SiteMap {
  /** Home first, then those that the most others link to. */
  pages: MappedPage[]
  /** Paths and queries of the preview. */
  assets: string[]
}

export interface WalkFacts {
  /** False when the walk ended early or a limit kept it from URLs. */
  complete: boolean
  /** Why it ended early. */
  ended?: 'aborted' | 'max-time' | 'max-requests' | 'max-pages'
  target: string
  /** The answer of the target itself, after redirects on the preview. */
  root: { status: number; format: string; fault?: FaultKind; reason?: string; leaves?: string }
  /** Documents for people that answered 2xx and arrived whole. */
  pages: number
  /** Distinct URLs of the preview that were asked, and requests for them; probes apart. */
  urls: number
  requests: number
  probes: number
  retries: number
  /** Failed requests that were not sent again because the budget for retries was used up. */
  unretried: number
  /** References from pages to URLs. */
  links: number
  external: number
  bytes: number
  durationMs: number
  suspects: Suspect[]
  /** Suspects beyond those listed, apart from what only a browser can tell. */
  unlisted: number
  traps: Trap[]
  notCrawled: NotCrawled[]
  /** URLs that only a browser can judge, and why. */
  needsBrowser: { url: string; why: 'fragment' | 'app-shell' | 'template' }[]
  needsBrowserCount: number
  pageList: PageFact[]
  /** Where visitors go: the load follows it when no log tells. */
  map: SiteMap
}

/** A URL that leaves the preview, for others to check. */
export interface ExternalLink {
  url: string
  parentCount: number
  parents: Parent[]
}

export interface WalkResult {
  facts: WalkFacts
  external: ExternalLink[]
  /** Distinct external URLs beyond those listed. */
  externalUnlisted: number
}
