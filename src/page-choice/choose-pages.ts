import { pageShapes } from './page-shape.ts'

export interface Chosen {
  pages: { path: string; shape: string }[]
  /** What is not visited, by shape. */
  left: { shape: string; count: number }[]
}

/**
 * At most so many pages, the same ones in every run: the first page, then one of each shape in turn until there are
 * enough. Which of a shape come first is decided by a hash of the path, so that a new page displaces few others.
 */
export function choosePages(paths: readonly string[], most: number): Chosen {
  const distinct = [...new Set(paths)]
  const shapes = pageShapes(distinct)
  const groups = [...Map.groupBy(distinct, (path) => shapes.get(path) ?? path)]
    .map(([shape, group]) => ({ shape, group: group.toSorted(byHash) }))
    .toSorted((one, other) => (one.shape < other.shape ? -1 : 1))
  const pages: Chosen['pages'] = []
  const deepest = Math.max(0, ...groups.map(({ group }) => group.length))
  const first = distinct.includes('/') ? '/' : undefined
  if (first !== undefined) pages.push({ path: first, shape: shapes.get(first) ?? first })
  for (let depth = 0; depth < deepest && pages.length < most; depth++) {
    for (const { shape, group } of groups) {
      const path = group[depth]
      if (path !== undefined && path !== first && pages.length < most) pages.push({ path, shape })
    }
  }
  const chosen = new Set(pages.map(({ path }) => path))
  const left = groups
    .map(({ shape, group }) => ({ shape, count: group.filter((path) => !chosen.has(path)).length }))
    .filter(({ count }) => count > 0)
  return { pages, left }
}

function byHash(one: string, other: string): number {
  return hash(one) - hash(other) || (one < other ? -1 : 1)
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
