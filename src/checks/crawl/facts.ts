import type { Parent, Suspect, WalkFacts } from './walk/facts/walk-facts.ts'

/** A place in the repository. */
export interface Place {
  file: string
  /** From 1; absent when the link could not be found in the text again. */
  line?: number
}

/** Where a link comes from, as far as the repository tells. */
export interface Located {
  where?: Place
}

/** A link that leaves the site and is dead for certain. */
export interface BrokenExternal extends Located {
  url: string
  /** 0 when there is no such host. */
  status: number
  reason?: string
  /** Pages that refer to it; 0 when only Markdown does. */
  parentCount: number
  parents: Parent[]
  /** The first places in Markdown that name it. */
  places?: Place[]
}

/** Links that leave the site and say nothing of themselves, for one reason. */
export interface Undecided {
  reason: string
  count: number
  samples: string[]
}

export interface ExternalFacts {
  /** Distinct URLs beyond the site that the pages and the Markdown name. */
  found: number
  /** Of those, the ones that are known to be good or dead. */
  checked: number
  /** Left out by a pattern, or because no others are asked at all. */
  skipped: number
  broken: BrokenExternal[]
  /** Broken ones beyond those listed. */
  unlisted: number
  /** The most frequent reason first. */
  undecided: Undecided[]
  /** Why not all were asked. */
  ended?: string
}

/** A link in Markdown that leads nowhere. */
export interface DeadSource extends Place {
  problem: 'no-file' | 'no-heading' | 'no-url'
  /** Where it leads: path, query and fragment from the root; of what is no URL, its text. */
  target: string
  /** False where a site generator may know better: the link starts at the root of the site. */
  certain: boolean
}

export interface MarkdownFacts {
  files: number
  dead: DeadSource[]
  /** What could not be checked, and why. */
  troubles: string[]
}

export interface CrawlFacts {
  /** Why robots.txt could not be read, so that nothing was asked. */
  robotsTrouble?: string
  site: Omit<WalkFacts, 'suspects'> & { suspects: (Suspect & Located)[] }
  external: ExternalFacts
  /** Absent unless Markdown was to be checked. */
  markdown?: MarkdownFacts
}
