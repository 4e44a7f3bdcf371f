import type { z } from 'zod'
import type { Phase } from './phase.ts'
import type { Plot } from './plot.ts'
import type { Claim, Condition, FindingOf, Measurement, Moment, Settled } from './result.ts'
import type { Rules } from './rule.ts'
import type { Stage } from './stage.ts'
import type { Table } from './table.ts'

/** What `measure` saw: plain JSON, so that it can be stored and judged again. */
export interface Observation<Facts> {
  measurements: Measurement[]
  facts: Facts
  /** One line for people, without an opinion: "61 pages, 240 links". */
  summary: string
  /** What must be the same for its figures to be compared with those of another run. */
  conditions?: Condition[]
  /** Why the measuring ended early. What was seen is kept and judged, but it cannot amount to a pass. */
  incomplete?: string
}

/** What was measured, for people to look at. */
export interface Shown {
  plots: Plot[]
  tables: Table[]
  /** Parts of its time with a name. */
  phases?: Phase[]
}

/** One check of a site. To add one: a folder in src/checks, a line in src/checks/index.ts, `npm run generate`. */
export interface Check<Options, Facts, Rule extends string = string> {
  id: string
  title: string
  /** The question of the report that its results answer. */
  claim: Claim['id']
  /** Its place in a rehearsal: lower runs earlier. What disturbs the site runs late, from 50 on. */
  order: number
  /**
   * Whether its findings can be compared with those of the base. Not for limits of speed: that the base exceeds
   * one too says nothing about how much worse the head is.
   */
  comparable?: true
  /** Rules, of one that can be compared, whose findings the base does not excuse: those of limits of speed. */
  inexcusable?: readonly Rule[]
  /** When it runs in a rehearsal; most checks run once, in `main`. */
  moments: readonly Moment[]
  /**
   * Whether it has anything to do at one of its moments, in `during` beside that check; it has unless this says no.
   */
  isNeeded?(moment: Moment, options: Options, beside?: string): boolean
  /** The single source of the config, the JSON Schema, the inputs of the actions and the tables in the docs. */
  options: z.ZodType<Options>
  /**
   * Throws a UserError when the check may not touch the target at all. Asked before anything is sent.
   */
  admit?(target: URL, mayLoad: (url: URL) => boolean): void
  /**
   * Side effects, no opinions. Throws a UserError for what the user can mend, and NotTested where it has no means
   * to measure and nobody asked for it; any other error becomes the outcome `error` with its root cause. When the
   * target is the base, `head` is what was seen of the head: what lies beyond both need not be asked twice.
   */
  measure(stage: Stage, options: Options, head?: Facts): Promise<Observation<Facts>>
  /** Every rule that `judge` can tell of. */
  rules: Rules<Rule>
  /** Opinions, no side effects. */
  judge(observed: Observation<Facts>, options: Options): FindingOf<Rule>[]
  /** Findings of other checks that are answered by the facts, without side effects: told no more where they are info. */
  settle?(observed: Observation<Facts>): Settled[]
  /** Pictures and tables of the facts, without side effects, for the report. */
  show?(observed: Observation<Facts>, options: Options): Shown
}
