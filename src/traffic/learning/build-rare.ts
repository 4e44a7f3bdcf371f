import type { TrafficCluster } from '../traffic-model.ts'
import { addCounted, type Counted } from './counted.ts'

/** By route that they lead to. */
export type Ways = Map<number, Counted>

interface Group {
  ways: Ways
  above: Group | undefined
  depth: number
}

/**
 * Groups the ways that may not be told by the folder of the route before: what enough clients did from
 * somewhere in "/docs" is told of "/docs", and else counts for what is above it. Undefined where there are none.
 */
export function buildRare(
  rareWays: readonly ReadonlyMap<number, Ways>[],
  templates: readonly string[],
  isKnown: (way: Counted) => boolean,
): Omit<NonNullable<TrafficCluster['rare']>, 'from'> | undefined {
  if (rareWays.every(({ size }) => size === 0)) return undefined
  const groups = new Map<string, Group>()
  const groupAt = (folder: string): Group => {
    const present = groups.get(folder)
    if (present) return present
    const above = folder === '' ? undefined : groupAt(aboveOf(folder))
    const group = { ways: new Map(), above, depth: (above?.depth ?? -1) + 1 }
    groups.set(folder, group)
    return group
  }
  groupAt('')
  const home = new Map<number, Group>()
  for (const [route, ways] of rareWays.flatMap((some) => [...some])) {
    const group = groupAt(groupOf(templates[route] ?? ''))
    home.set(route, group)
    for (const [to, way] of ways) addCounted(group.ways, to, way)
  }
  // Those above first, as the model wants them.
  const order = [...groups.values()].toSorted((one, other) => one.depth - other.depth)
  const built = order
    .toReversed()
    .map((group) => tell(group, isKnown, order))
    .toReversed()
  return {
    groupOf: Object.fromEntries([...home].map(([route, group]) => [route, order.indexOf(group)])),
    groups: built,
  }
}

/** What may be told of a group; the rest is handed up. At the top only where the ways led is left. */
function tell({ ways, above }: Group, isKnown: (way: Counted) => boolean, order: readonly Group[]) {
  const known = [...ways].filter(([, way]) => !above || isKnown(way))
  const rest = [...ways].filter(([, way]) => above && !isKnown(way))
  for (const [to, way] of rest) if (above) addCounted(above.ways, to, way)
  return {
    to: known.map(([to, { count }]): [number, number] => [to, count]),
    rarer: sum(rest.map(([, way]) => way)),
    ...(above ? { above: order.indexOf(above) } : {}),
  }
}

/** "/docs?page" of "/docs/:n?page", "/docs" of that, "" of that. */
function groupOf(template: string): string {
  const question = template.indexOf('?')
  const path = question < 0 ? template : template.slice(0, question)
  const keys = question < 0 ? '?' : template.slice(question)
  return `${path.startsWith('/') ? path.slice(0, path.replace(/\/$/, '').lastIndexOf('/')) : ''}${keys}`
}

function aboveOf(group: string): string {
  const question = group.indexOf('?')
  return question < 0 ? group.slice(0, group.lastIndexOf('/')) : group.slice(0, question)
}

function sum(ways: Iterable<Counted>): number {
  let all = 0
  for (const { count } of ways) all += count
  return all
}
