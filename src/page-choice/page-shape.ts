const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** Names beside one another that are too many to be kinds of pages. */
const mostNames = 8
/** At the root there are more kinds of pages than anywhere. */
const mostRootNames = 60

/**
 * The shape of each path, in which what differs from page to page of one kind is left out: `/products/:name`,
 * `/blog/:n/:n`. Of a query only the names count.
 */
export function pageShapes(paths: readonly string[]): Map<string, string> {
  const split = paths.map((path) => ({ path, ...partsOf(path) }))
  const names = new Map<string, Set<string>>()
  for (const { segments } of split) {
    for (const [depth, segment] of segments.entries()) {
      const parent = `/${segments.slice(0, depth).join('/')}`
      names.set(parent, (names.get(parent) ?? new Set()).add(segment))
    }
  }
  return new Map(
    split.map(({ path, segments, keys }) => {
      const shaped = segments.map((segment, depth) => {
        const parent = `/${segments.slice(0, depth).join('/')}`
        const most = depth > 0 ? mostNames : mostRootNames
        const isOneOfMany = (names.get(parent)?.size ?? 0) > most
        return isOneOfMany && segment !== '' ? ':name' : segment
      })
      return [path, `/${shaped.join('/')}${keys}`]
    }),
  )
}

function partsOf(path: string): { segments: string[]; keys: string } {
  const [bare = '', query] = path.split('?', 2)
  const keys = [...new Set((query ?? '').split('&').map((pair) => pair.split('=', 1)[0] ?? ''))]
    .filter((key) => key !== '')
    .toSorted()
  return {
    segments: bare.slice(1).split('/').map(general),
    keys: keys.length === 0 ? '' : `?${keys.join('&')}`,
  }
}

function general(segment: string): string {
  if (uuid.test(segment)) return ':id'
  if (/^[0-9a-f]{8,}$/i.test(segment) && /\d/.test(segment)) return ':id'
  return segment.replaceAll(/\d+/g, ':n')
}
