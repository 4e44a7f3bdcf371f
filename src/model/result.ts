import { z } from 'zod'
import { pictureName } from './picture.ts'
import { Plot } from './plot.ts'
import { mostEntries, Phase, TimelineEntry } from './phase.ts'
import { Table } from './table.ts'

/*
 * Everything that crosses a process or a file. Result files may come from another job, so the schemas
 * also bound what they let in.
 */

const Text = z.string().max(4096)
const CheckId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

/** `error` means "could not find out": never "the site is bad", and never a pass. */
export const Outcome = z.enum(['pass', 'warn', 'fail', 'error', 'skip'])
export type Outcome = z.infer<typeof Outcome>

/**
 * When in a rehearsal a check runs: before the disturbing ones, among them, beside one of them from its start
 * to its end, or after them.
 */
export const Moment = z.enum(['before', 'main', 'during', 'after'])
export type Moment = z.infer<typeof Moment>

export const Gate = z.enum(['open', 'closed'])
export type Gate = z.infer<typeof Gate>

export const Measurement = z.strictObject({
  metric: z.string().max(200),
  value: z.number(),
  unit: z.enum(['ms', 'count', 'ratio', 'bytes', '1/s']),
  subject: Text.optional(),
  /** How many samples stand behind the value. */
  n: z.int().nonnegative().optional(),
  /** What the table of the report calls it, where it is one of the figures that people look at first. */
  name: z.string().max(40).optional(),
  /** What the base measured under the same conditions. No result file tells it: whoever decides compares. */
  base: z.number().optional(),
})
export type Measurement = z.infer<typeof Measurement>

/** Something without which figures of two runs mean different things: a value, told by name in our words. */
export const Condition = z.strictObject({
  name: z.string().regex(/^[a-z][a-z ]{0,39}$/),
  value: z.string().max(200),
})
export type Condition = z.infer<typeof Condition>

/** Where the figures of the base come from, which are shown and never judged. */
const BaseFigures = z.strictObject({
  commit: z.string().max(64).optional(),
  /** An earlier run measured them, so that times differ by themselves. */
  earlier: z.boolean(),
  /** Why none can stand beside those of the head. */
  missing: Text.optional(),
})

export const Severity = z.enum(['error', 'warning', 'info'])
export type Severity = z.infer<typeof Severity>

const RuleId = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/)

export const Finding = z.strictObject({
  /** "<check>/<what>": stable API, the anchor in the docs and the key to ignore it. */
  rule: RuleId,
  severity: Severity,
  /** What it is about: a path of the site, an assertion, a threshold. */
  subject: Text,
  /** What is wrong, in our words; foreign text belongs in `subject` or `evidence`. */
  message: Text,
  fix: Text.optional(),
  /** The place in the repository it comes from, where one is known. */
  where: z.strictObject({ file: Text, line: z.int().positive().optional() }).optional(),
  /** Lines that prove it, foreign text included: pages it stands on, excerpts. */
  evidence: z.array(Text).max(50).optional(),
  /** What it looks like: a picture in the run folder, as `pictures/<16 hexadecimal digits>.jpg`. */
  picture: z.string().regex(pictureName).optional(),
  /** True when the base has it too. */
  known: z.boolean().optional(),
  /**
   * The finding of another check that tells of the same problem, and holds the evidence of both. It closes the gate
   * all the same, and is compared with the base. No result file tells it: whoever decides looks for himself.
   */
  toldBy: z.strictObject({ rule: RuleId, subject: Text }).optional(),
})
export type Finding = z.infer<typeof Finding>
/** A finding of one of these rules: a check that emits a rule must describe it. */
export type FindingOf<Rule extends string> = Finding & { rule: Rule }

/** A finding of another check that could not be sure, and that this one has the answer to. */
export const Settled = Finding.pick({ rule: true, subject: true })
export type Settled = z.infer<typeof Settled>

/** How a result was compared with that of the base. Nothing in it is told by a result file: whoever decides compares. */
export const Comparison = z.strictObject({
  /** The commit of the base, where it is known. */
  commit: z.string().max(64).optional(),
  /** Why there was nothing to compare with, so that every finding counts as new. */
  missing: Text.optional(),
  /** Why the base was seen in part only, so that what it has too may count as new. */
  partial: Text.optional(),
  /** How many problems and warnings the base has. */
  found: z.int().nonnegative().optional(),
  /** Whether errors that the base has too close the gate. */
  gate: z.enum(['new', 'all']),
})
export type Comparison = z.infer<typeof Comparison>
export const mostPlots = 30
export const mostTables = 20
export const mostPhases = 100

export const CheckResult = z.strictObject({
  check: CheckId,
  moment: Moment,
  /** The check that it ran beside; only of the moment `during`. */
  beside: CheckId.optional(),
  outcome: Outcome,
  /** Why it was skipped or could not find out. */
  reason: Text.optional(),
  /** What was measured, in one line for people: "61 pages, 240 links". */
  summary: Text.optional(),
  measurements: z.array(Measurement).max(10_000),
  /** What must be the same for its figures to be compared. */
  conditions: z.array(Condition).max(10).optional(),
  /** Absent where there was no base to ask, or no figure to compare. */
  baseFigures: BaseFigures.optional(),
  findings: z.array(Finding).max(20_000),
  /** Findings of other checks that are no longer open; those of them that are info are told no more. */
  settled: z.array(Settled).max(2000).optional(),
  /** Absent where nothing was to be compared. */
  comparison: Comparison.optional(),
  /** Pictures and tables of what was measured, for the report. */
  plots: z.array(Plot).max(mostPlots).optional(),
  tables: z.array(Table).max(mostTables).optional(),
  durationMs: z.number().nonnegative(),
  /** When it began and ended; absent where nothing was done, or an older version wrote it. */
  startedAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  /** Parts of that time with a name, such as the stages of a load. */
  phases: z.array(Phase).max(mostPhases).optional(),
})
export type CheckResult = z.infer<typeof CheckResult>

/** One file in `results/`: the result, and the facts that let it be judged again. */
export const ResultFile = z.strictObject({
  schema: z.literal('rehearse.result/1'),
  ...CheckResult.shape,
  /** The commit that was tested: a result of another one is no result of this. */
  commit: z.string().max(64).optional(),
  /** The origin that was tested. */
  target: Text.optional(),
  facts: z.json().optional(),
})
export type ResultFile = z.infer<typeof ResultFile>

export const Claim = z.strictObject({
  id: z.enum(['tested', 'rehearsed', 'recovers']),
  answer: z.enum(['yes', 'no', 'not-tested']),
  evidence: Text,
})
export type Claim = z.infer<typeof Claim>

export const Report = z.strictObject({
  schema: z.literal('rehearse.report/1'),
  /** The version of Rehearse that decided. */
  version: z.string().max(40),
  /** The URL under test; absent when no preview came up. */
  target: Text.optional(),
  commit: z.string().max(64).optional(),
  base: z.string().max(64).optional(),
  startedAt: z.iso.datetime(),
  durationMs: z.number().nonnegative(),
  outcome: Outcome,
  gate: Gate,
  results: z.array(CheckResult).max(200),
  claims: z.array(Claim).length(3),
  /** What happened when, by its begin; absent where nobody wrote down any time. */
  timeline: z.array(TimelineEntry).max(mostEntries).optional(),
})
export type Report = z.infer<typeof Report>

/** What names a result. */
export interface ResultKey {
  check: string
  moment: Moment
  beside?: string | undefined
}

/** The name of a result in the run folder and in tables: "crawl", "health-after", "health-during-load". */
export function resultName({ check, moment, beside }: ResultKey): string {
  if (moment === 'main') return check
  return [check, moment, ...(beside === undefined ? [] : [beside])].join('-')
}
