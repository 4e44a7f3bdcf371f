import type { Observation, Shown } from '../../model/check.ts'
import type { AuditFacts } from './facts.ts'
import { baseTable } from './show/base-table.ts'
import { leftTable } from './show/left-table.ts'
import { pagesTable } from './show/pages-table.ts'

/** Scores and metrics of each page, each beside those of the base, and what was left out. */
export function show({ facts }: Observation<AuditFacts>): Shown {
  const tables = [pagesTable(facts), baseTable(facts), leftTable(facts)]
  return { plots: [], tables: tables.filter(({ rows }) => rows.length > 0) }
}
