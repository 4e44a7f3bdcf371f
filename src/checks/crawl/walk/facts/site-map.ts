import type { LinkKind } from '../../document/link.ts'
import type { WalkState } from '../walk-state.ts'
import { chainOf } from './chain.ts'
import type { MappedPage, SiteMap } from './walk-facts.ts'
import { isFollowed, isMappable, mostLinked, type Ranked } from './most-linked.ts'

const mostPages = 300
const mostReferences = 30

/** What browsers load for every visitor, as far as the source tells. */
const loaded = new Set<LinkKind>([
  'script',
  'style',
  'image',
  'icon',
  'font',
  'preload',
  'manifest',
])

/** Maps what answered well. Bounded whatever the size of the site. */
export function siteMapOf(state: WalkState): SiteMap {
  const finals = new Map<number, number>()
  const finalOf = (id: number): number => {
    if (!state.visit(id)?.redirect) return id
    const final = finals.get(id) ?? chainOf(state, id).final
    finals.set(id, final)
    return final
  }
  const ids = mostLinked(state, finalOf, mostPages)
  const places = new Map(ids.map(({ id }, place) => [id, place]))
  const found = ids.map(() => ({ links: new Set<number>(), assets: new Set<number>() }))
  const { edges } = state
  for (let edge = 0; edge < edges.length; edge++) {
    const page = found[places.get(edges.page.at(edge)) ?? -1]
    if (!page) continue
    const target = finalOf(edges.target.at(edge))
    const { kind, attribute } = edges.sortOf(edge)
    const place = places.get(target)
    if (isFollowed(kind)) {
      if (place !== undefined && target !== edges.page.at(edge)) page.links.add(place)
      // Of the candidates in `srcset` a browser loads one, and that is mostly the one in `src`.
    } else if (loaded.has(kind) && !attribute.endsWith('srcset') && isMappable(state, target)) {
      page.assets.add(target)
    }
  }
  return joined(state, ids, found)
}

function joined(
  state: WalkState,
  ids: readonly Ranked[],
  found: readonly { links: Set<number>; assets: Set<number> }[],
): SiteMap {
  const places = new Map<number, number>()
  const pages = ids.map(({ id, linked }, at): MappedPage => {
    const { links, assets } = found[at] ?? { links: [], assets: [] }
    return {
      path: state.path(id),
      linked,
      links: spread([...links]),
      assets: spread([...assets]).map((asset) => {
        const place = places.get(asset) ?? places.size
        places.set(asset, place)
        return place
      }),
    }
  })
  return { pages, assets: [...places.keys()].map((id) => state.path(id)) }
}

/** At most so many, taken evenly: the first links of every page are those of its header. */
function spread(all: readonly number[]): number[] {
  if (all.length <= mostReferences) return [...all]
  const step = all.length / mostReferences
  return Array.from({ length: mostReferences }, (_, at) => all[Math.floor(at * step)] ?? 0)
}
