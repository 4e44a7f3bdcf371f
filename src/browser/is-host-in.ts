/** Whether one of the names is that of the URL's host: `shop.example`, `shop.example:8080`. */
export function isHostIn(names: readonly string[], url: string): boolean {
  const { hostname = '', host = '' } = URL.parse(url) ?? {}
  if (hostname === '') return false
  return names.some((name) => name === hostname || name === host)
}
