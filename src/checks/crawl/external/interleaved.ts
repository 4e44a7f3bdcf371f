/** The URLs with those of one host far apart, so that no host is asked for many at once. */
export function interleaved(urls: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return urls
    .map((url) => {
      const host = URL.parse(url)?.host ?? ''
      const round = seen.get(host) ?? 0
      seen.set(host, round + 1)
      return { url, round }
    })
    .toSorted((one, other) => one.round - other.round)
    .map(({ url }) => url)
}
