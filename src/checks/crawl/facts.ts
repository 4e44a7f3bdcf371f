/** A page that refers to a broken target. */
export interface Parent {
  page: string
  /** The link's text; absent for images, scripts and the like. */
  text?: string
}

/** A target that did not answer as it should. */
export interface BrokenTarget {
  /** Path and query for targets of the site, the whole URL for others. */
  url: string
  external: boolean
  /** 0 when there was no answer. */
  status: number
  /** Why there was no answer, or which fragment is missing. */
  reason?: string
  fragment: boolean
  /** Set when the reference is no URL at all. */
  invalid?: boolean
  /** The first few pages that refer to it, and how many there are. */
  parents: Parent[]
  parentCount: number
}

export interface CrawlFacts {
  /** HTML pages of the site that answered 2xx and arrived whole. */
  pages: number
  /** Distinct URLs that were asked. */
  links: number
  /** Of those, the ones that leave the site. */
  external: number
  skipped: number
  /** Of the skipped, those that no pattern and no rule asked to skip: redirects into what is skipped, for one. */
  unasked: number
  /** URLs of the site that were refused with 429. */
  limited: number
  broken: BrokenTarget[]
  /** Broken targets beyond those listed. */
  unlisted: number
}
