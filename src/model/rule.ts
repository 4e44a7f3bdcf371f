/** What a rule is about, for people: docs/rules.md, `rehearse explain` and the rules of rehearse.sarif. */
export interface Rule {
  /** What a finding of it means, as a sentence. */
  means: string
  /** Why it matters to those who use the site, or to who runs it. */
  matters: string
  fix: string
  /** How to say that it is right so. Markdown, like the others: code stands between backticks. */
  ignore: string
  /** Rules of other checks that say the same of the same subject: where both do, the other's finding tells it. */
  sameAs?: readonly string[]
}

/** By the id that findings carry, "<check>/<what>". Ids are stable API. */
export type Rules<Id extends string = string> = Readonly<Record<Id, Rule>>
