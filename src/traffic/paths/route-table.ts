import { addClient } from './clients.ts'
import { type Entry, newEntry, resolved } from './entry.ts'
import { type NamedRoutes, nameRoutes } from './name-routes.ts'
import { ownText } from './own-text.ts'
import { pathTree } from './path-tree.ts'
import { readTarget } from './read-target.ts'
import { type Cell, cellOf, countInCell } from './sample-cells.ts'

const mostRemembered = 20_000

export interface RouteTable {
  /** A number for the kind of request; 0 for all that there is no room for. */
  idOf(method: string, target: string, client: number): number
  /** Counts a request of a session. */
  count(id: number, client: number): void
  /**
   * The routes that at least `fewest` clients asked for. The table changes by it: nothing is to be counted
   * afterwards.
   */
  name(fewest: number): NamedRoutes
}

/** `keep` names the query keys whose values are part of a path. */
export function routeTable(keep: ReadonlySet<string>): RouteTable {
  const tree = pathTree()
  const other = newEntry('GET', '', undefined)
  const entries: Entry[] = [other]
  const ids = new Map<Entry, number>([[other, 0]])
  // Most targets come again soon, and a path is not cheap to read.
  let remembered = new Map<string, { entry: Entry; id: number; cell: Cell | undefined }>()

  function lookUp(method: string, written: string) {
    const target = readTarget(written, keep)
    const entry = (target && tree.enter(method, target)) ?? other
    let id = ids.get(entry)
    if (id === undefined) {
      id = entries.push(entry) - 1
      ids.set(entry, id)
      if (entry.literal !== undefined) entry.literal = ownText(entry.literal)
    }
    const isSampled = target && id > 0 && resolved(entry).literal === undefined
    const cell = isSampled ? cellOf(resolved(entry).cells, ownText(target.path)) : undefined
    if (remembered.size >= mostRemembered) remembered = new Map()
    const found = { entry, id, cell }
    remembered.set(ownText(`${method} ${written}`), found)
    return found
  }

  return {
    idOf: (method, target, client) => {
      const { entry, id, cell } = remembered.get(`${method} ${target}`) ?? lookUp(method, target)
      resolved(entry).asked++
      if (cell) countInCell(cell, client)
      return id
    },
    count: (id, client) => {
      const entry = resolved(entries[id] ?? other)
      entry.count++
      addClient(entry.clients, client)
    },
    name: (fewest) => nameRoutes(tree.root, entries, fewest),
  }
}
