import type { InvalidReference, Link } from '../../document/link.ts'
import { shortened } from '../scope.ts'
import type { WalkState } from '../walk-state.ts'
import type { Gathered } from './gathering.ts'

/** A reference that is no edge of the table, by what it names. Those of one page stand together. */
export interface LooseReference {
  page: number
  name: string
  reference: Pick<
    Link | InvalidReference,
    'raw' | 'kind' | 'element' | 'attribute' | 'line' | 'column'
  >
}

const named = 3

/** Joins what loose references name with the pages that hold them. */
export function loose(
  state: WalkState,
  references: readonly LooseReference[],
): ReadonlyMap<string, Gathered> {
  const found = new Map<string, Gathered & { last: number }>()
  for (const { page, name, reference } of references) {
    const entry = found.get(name) ?? { parentCount: 0, parents: [], last: -1 }
    found.set(name, entry)
    if (entry.last === page) continue
    entry.last = page
    entry.parentCount++
    if (entry.parents.length >= named) continue
    const { raw, kind, element, attribute, line, column } = reference
    const from = shortened(state.url(page), state.origin)
    const written = raw.length > 500 ? {} : { raw }
    entry.parents.push({ page: from, kind, element, attribute, line, column, ...written })
  }
  return new Map(
    [...found].map(([name, { parentCount, parents }]) => [name, { parentCount, parents }]),
  )
}
