import type { Observation, Shown } from '../../model/check.ts'
import type { Table } from '../../model/table.ts'
import { formatDuration } from '../../model/units.ts'
import type { PagesFacts, Visit } from './facts.ts'

const mostRows = 100

/** How each page did, and the other hosts that pages ask something of. */
export function show({ facts }: Observation<PagesFacts>): Shown {
  const tables = [pagesTable(facts.visits), hostsTable(facts.visits)]
  return { plots: [], tables: tables.filter(({ rows }) => rows.length > 0) }
}

function pagesTable(visits: readonly Visit[]): Table {
  const rows = visits
    .toSorted(
      (one, other) => complaints(other) - complaints(one) || (one.path < other.path ? -1 : 1),
    )
    .slice(0, mostRows)
  const left = visits.length - rows.length
  return {
    title: 'Pages in the browser',
    columns: [
      { name: 'page' },
      { name: 'answer', align: 'right' },
      { name: 'settled after', align: 'right' },
      { name: 'complaints', align: 'right' },
      { name: 'how it ended' },
    ],
    rows: rows.map((visit) => [
      visit.path.slice(0, 300),
      visit.document ? String(visit.document.status) : '',
      formatDuration(visit.loadMs),
      String(complaints(visit)),
      visit.ended,
    ]),
    tones: rows.map((visit) =>
      visit.ended === 'settled' ? 'good' : visit.ended === 'unsettled' ? 'unsure' : 'bad',
    ),
    ...(left > 0 ? { left } : {}),
  }
}

function complaints({ signals, dropped }: Visit): number {
  return signals.length + dropped
}

function hostsTable(visits: readonly Visit[]): Table {
  const hosts = new Map<string, { pages: number; types: Set<string> }>()
  for (const { contacts } of visits) {
    for (const { host, types } of contacts) {
      const known = hosts.get(host) ?? { pages: 0, types: new Set() }
      known.pages++
      for (const type of types) known.types.add(type)
      hosts.set(host, known)
    }
  }
  const rows = [...hosts]
    .toSorted(
      ([one, { pages }], [other, { pages: more }]) => more - pages || (one < other ? -1 : 1),
    )
    .slice(0, mostRows)
  return {
    title: 'Other hosts that pages ask',
    columns: [{ name: 'host' }, { name: 'for' }, { name: 'pages', align: 'right' }],
    rows: rows.map(([host, { pages, types }]) => [
      host.slice(0, 300),
      [...types].toSorted().join(', '),
      String(pages),
    ]),
  }
}
