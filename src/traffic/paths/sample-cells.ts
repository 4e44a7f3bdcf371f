import { addClient, type Clients } from './clients.ts'

const most = 60

/** A concrete path and who asked for it. */
export interface Cell {
  path: string
  count: number
  clients: Clients
  /** Count plus that of the path whose place it took: what decides whose place the next one takes. */
  rank: number
}

/**
 * The cell of a path. Of too many paths the most frequent stay, after Metwally's Space-Saving (ICDT 2005),
 * but counts and clients begin anew for a path that takes another's place: neither is ever too high.
 */
export function cellOf(cells: Map<string, Cell>, path: string): Cell {
  const present = cells.get(path)
  if (present) return present
  let rank = 0
  if (cells.size >= most) {
    let least: Cell | undefined
    for (const cell of cells.values()) if (!least || cell.rank < least.rank) least = cell
    rank = least?.rank ?? 0
    cells.delete(least?.path ?? '')
  }
  const cell = { path, count: 0, clients: [], rank }
  cells.set(path, cell)
  return cell
}

export function countInCell(cell: Cell, client: number): void {
  cell.count++
  cell.rank++
  addClient(cell.clients, client)
}

export function absorbCells(cells: Map<string, Cell>, more: Iterable<Cell>): void {
  for (const { path, count, clients, rank } of more) {
    const cell = cellOf(cells, path)
    cell.count += count
    cell.rank += rank
    for (const client of clients) addClient(cell.clients, client)
  }
}
