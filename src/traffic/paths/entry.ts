import { addClient, type Clients } from './clients.ts'
import { absorbCells, type Cell } from './sample-cells.ts'

/** One kind of request, as counted: a place in the tree of paths with a method and the keys of a query. */
export interface Entry {
  method: string
  keys: string
  /** Where nothing of the path is templated: the path itself. */
  literal: string | undefined
  /** Else the concrete paths, as far as they are kept. */
  cells: Map<string, Cell>
  /** Requests in sessions that count. */
  count: number
  clients: Clients
  /** Requests so far, counted or not: what the tree goes by while it grows. */
  asked: number
  /** What it was merged into. */
  into: Entry | undefined
}

export function newEntry(method: string, keys: string, literal: string | undefined): Entry {
  return {
    method,
    keys,
    literal,
    cells: new Map(),
    count: 0,
    clients: [],
    asked: 0,
    into: undefined,
  }
}

/** What an entry has become. */
export function resolved(entry: Entry): Entry {
  let last = entry
  while (last.into) last = last.into
  // The next look-up takes one step.
  if (entry.into && entry.into !== last) entry.into = last
  return last
}

/** The path is templated from now on: what it was becomes a concrete path of it. */
export function makeTemplate(entry: Entry): void {
  if (entry.literal === undefined) return
  const { literal: path, asked, clients } = entry
  absorbCells(entry.cells, [{ path, count: asked, rank: asked, clients }])
  entry.literal = undefined
}

/** As if it had been asked for without a query. */
export function dropKeys(entry: Entry): void {
  const cells = [...entry.cells.values()].map((cell) => ({
    ...cell,
    path: withoutQuery(cell.path),
  }))
  entry.keys = ''
  entry.literal = entry.literal && withoutQuery(entry.literal)
  entry.cells = new Map()
  absorbCells(entry.cells, cells)
}

function withoutQuery(path: string): string {
  const question = path.indexOf('?')
  return question < 0 ? path : path.slice(0, question)
}

/** Counts what one entry counted for another, which stands for both from now on. */
export function absorb(into: Entry, from: Entry): void {
  if (into.literal === undefined || into.literal !== from.literal) {
    makeTemplate(into)
    makeTemplate(from)
    absorbCells(into.cells, from.cells.values())
  }
  into.count += from.count
  into.asked += from.asked
  for (const client of from.clients) addClient(into.clients, client)
  from.into = into
  from.cells = new Map()
}
