import type { Observation, Shown } from '../../model/check.ts'
import type { Table } from '../../model/table.ts'
import type { HealthFacts } from './facts.ts'
import type { HealthOptions } from './options.ts'
import type { Row } from './row.ts'
import { rows } from './rows.ts'

/** As many as a table holds. */
const rowLimit = 500
/** A cell holds more, but where a secret was stands a longer word. */
const cellLimit = 300

const columns = ['Assertion', 'Expected', 'Seen', 'Next', 'Verdict'].map((name) => ({ name }))
const tones = { ok: 'good', failed: 'bad', unknown: 'unsure' } as const

/** Every assertion and every component, with what was expected and seen, and what to look at next. */
export function show(observed: Observation<HealthFacts>, options: HealthOptions): Shown {
  const all = rows(observed.facts, options.assertions)
  if (all.length === 0) return { plots: [], tables: [] }
  const shown = mostTelling(all)
  const table: Table = {
    title: 'Assertions',
    columns,
    rows: shown.map((row) =>
      [row.subject, row.expected, row.seen, row.next ?? '', verdict(row)].map((cell) =>
        cell.slice(0, cellLimit),
      ),
    ),
    tones: shown.map(({ state }) => tones[state]),
    ...(all.length > shown.length ? { left: all.length - shown.length } : {}),
  }
  return { plots: [], tables: [table] }
}

/** All that a table can hold, in their order; what is well gives way first. */
function mostTelling(all: readonly Row[]): Row[] {
  if (all.length <= rowLimit) return [...all]
  const wrong = all.filter(({ state }) => state !== 'ok')
  const kept = new Set([...wrong, ...all.filter(({ state }) => state === 'ok')].slice(0, rowLimit))
  return all.filter((row) => kept.has(row))
}

function verdict({ state, severity }: Row): string {
  if (state === 'ok') return 'holds'
  const word = state === 'failed' ? 'fails' : 'unknown'
  return severity === 'error' ? word : `${word}, ${severity}`
}
