import type { z } from 'zod'
import type { Measurement, Severity } from '../../model/result.ts'
import type { Stage } from '../../model/stage.ts'
import type { LineReader } from '../../model/line/line-reader.ts'
import type { When } from './line/qualifiers.ts'
import type { TextMatcher } from './matching/text-matcher.ts'
import type { RuleName } from './rules.ts'

/** What a look has to do with. */
export interface Looking {
  stage: Stage
  /** How long one answer may take. */
  timeoutMs: number
  /** How many bytes of a body are read: fewer while the site is under load. */
  bodyLimit: number
  /** Runs patterns and queries where they cannot hang the rehearsal. */
  matcher: TextMatcher
  /** To be called for each request and each connection to the site: the next look under load waits for each of them. */
  sent: () => void
}

/** What one look at one assertion saw, as plain JSON; or why nothing could be found out, which is no verdict. */
export type Look<Seen> = { seen: Seen } | { problem: string }

/** A look, and how many milliseconds after the first one it was. */
export type Sample<Seen> = Look<Seen> & { at: number }

/** Ends a watch and tells what was seen in all that time. To be called once, also when nobody wants to know. */
export type Watching<Seen> = () => Promise<Look<Seen>[]>

/** What an assertion, or a part of it such as a component, amounts to. */
export interface Verdict {
  /** `unknown`: could not be found out. */
  state: 'ok' | 'failed' | 'unknown'
  /** The rule of a finding: the part behind "health/". */
  rule: RuleName
  seen: string
  /** What is wrong as a sentence without subject: "answers 503". */
  told: string
  /** Lines that prove it; foreign text. */
  excerpt?: readonly string[]
  /** What to look at or do next. */
  next?: string
  /** The part that it is about, where it is not the assertion itself. */
  part?: string
  /** What is expected of that part. */
  expected?: string
  /** Counts less than the assertion says. */
  severity?: Severity
}

/**
 * One kind of assertion. To add one: a folder in `kinds`, and a line in kinds/index.ts. `Asked` is what a line
 * of it says, `Seen` what a look at it sees, both plain JSON.
 */
export interface Kind<Asked, Seen> {
  /** Its key in the long form. */
  id: string
  /** The words that a line of it begins with. */
  words: readonly string[]
  /** A line of it, for messages. */
  example: string
  /** Keys of the long form that only some kinds take. */
  options: Readonly<Record<string, z.ZodType>>
  /** Takes all of a line but the qualifiers at its end. `given` are its own options. Throws Unreadable. */
  parse(reader: LineReader, given: Readonly<Record<string, unknown>>): Asked
  /** What is expected, for people: "below 500 ms". */
  expected(asked: Asked): string
  /** The only moments at which there is anything to see of it, where not all are: it is looked at then, unless it says less. */
  moments?(asked: Asked): readonly When[] | undefined
  /** The check that it is watched beside, where it makes no sense beside another. */
  beside?(asked: Asked): string | undefined
  /** Assertions with the same question are looked at together. */
  question(asked: Asked): string
  /** How many looks make one measurement, unless it watches; one unless it says more. */
  looks?(asked: Asked): number
  /** Whether a look would spoil what is measured meanwhile, so that it is none for the time of the load. */
  disturbs?(asked: Asked): boolean
  /** Whether a look sends anything to the site, so that looks must be spaced while others measure it. */
  asksSite: boolean
  /**
   * Looks once: side effects, no opinions. One entry for each of `asked`. Throws a UserError for what the user
   * can mend; any other error becomes the problem of all.
   */
  look(looking: Looking, asked: readonly Asked[]): Promise<Look<Seen>[]>
  /**
   * Watches from now on until what it resolves to is called, and that is the one look under load. Where it is absent,
   * `look` is called again and again.
   */
  watch?(this: void, looking: Looking, asked: readonly Asked[]): Promise<Watching<Seen>>
  /** Opinions, no side effects. The first verdict is that of the assertion itself. */
  judge(asked: Asked, samples: readonly Sample<Seen>[]): [Verdict, ...Verdict[]]
  /** What it measured, where that is a figure. */
  figure?(asked: Asked, samples: readonly Sample<Seen>[]): Omit<Measurement, 'subject'> | undefined
}
