/** What stands in the request line: the path and query as a browser would write them. */
export function requestTarget(path: string): string {
  const url = new URL(path, 'http://localhost')
  return url.pathname + url.search
}
