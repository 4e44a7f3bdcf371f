import type { Parent, WalkFacts } from './walk/facts/walk-facts.ts'

/** A link that leaves the site and did not answer as it should. */
export interface BrokenExternal {
  url: string
  /** 0 when there was no answer. */
  status: number
  reason?: string
  parentCount: number
  parents: Parent[]
}

export interface ExternalFacts {
  /** Distinct URLs beyond the site that the pages name. */
  found: number
  /** Of those, the ones that were asked to the end. */
  checked: number
  /** Left out: by a pattern, or because the host is not on the public internet. */
  skipped: number
  broken: BrokenExternal[]
  /** Broken ones beyond those listed. */
  unlisted: number
  /** Why not all were asked. */
  ended?: string
}

export interface CrawlFacts {
  site: WalkFacts
  external: ExternalFacts
}
