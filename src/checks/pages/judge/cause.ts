import type { Finding, Severity } from '../../../model/result.ts'
import type { NotFound, PagesFacts, Visit } from '../facts.ts'
import type { PagesRule } from '../rules.ts'

/** What is wrong on one page, told by what causes it: the same on every page that has it. */
export interface Cause {
  rule: PagesRule
  severity: Severity
  subject: string
  /** In our words, to be followed by "on 3 pages". */
  message: string
  /** Lines that prove it on this page; foreign text is theirs. */
  evidence: string[]
  fix?: string
  where?: Finding['where']
  /** A cause that is about one page says so itself. */
  isOfPage?: true
}

/** What the causes of a page are told by, beside the page. */
export interface Scene {
  facts: PagesFacts
  origin: string
  notFound: readonly NotFound[]
  home: Visit | undefined
}

export type Detector = (visit: Visit, scene: Scene) => Cause[]
