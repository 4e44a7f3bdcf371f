import type { Table } from '../../../model/table.ts'
import type { AuditFacts } from '../facts.ts'

const mostDead = 20

/** What was not audited: audits that mean nothing here, and pages that are none. */
export function leftTable({ off, dead, pages }: AuditFacts): Table {
  return {
    title: 'Not audited',
    columns: [{ name: 'what' }, { name: 'why' }],
    rows: [
      ...(pages.length === 0 ? [] : off.map(({ audit, why }) => [audit, why])),
      ...dead
        .slice(0, mostDead)
        .map((path) => [path.slice(0, 300), 'the check "pages" tells of it']),
    ],
    ...(dead.length > mostDead ? { left: dead.length - mostDead } : {}),
  }
}
