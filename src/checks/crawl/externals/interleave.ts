/** The same items, so that those of one group stand as far apart as the groups allow: each group in turn. */
export function interleave<T>(items: readonly T[], groupOf: (item: T) => string): T[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = groupOf(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  const mixed: T[] = []
  let rest = [...groups.values()]
  for (let turn = 0; rest.length > 0; turn++) {
    for (const group of rest) mixed.push(...group.slice(turn, turn + 1))
    rest = rest.filter((group) => group.length > turn + 1)
  }
  return mixed
}
