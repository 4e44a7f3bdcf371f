/**
 * The page that `per_page` (default 30) and `page` (default 1) ask for, and the `link` header that leads to the
 * others. `url` is the address of the list without its query. There is no header when one page holds everything.
 */
export function pageOf<Item>(
  items: readonly Item[],
  query: URLSearchParams,
  url: string,
): { items: Item[]; headers: Record<string, string> } {
  const size = Number(query.get('per_page') ?? 30)
  const page = Number(query.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = (target: number, relation: string) => {
    const parameters = new URLSearchParams(query)
    parameters.set('page', String(target))
    return `<${url}?${parameters.toString()}>; rel="${relation}"`
  }
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ]
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  }
}
