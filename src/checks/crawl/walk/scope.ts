/** Path and query for URLs of the preview, whose port differs from run to run; the whole URL for others. */
export function shortened(url: string, origin: string): string {
  return (url.startsWith(`${origin}/`) ? url.slice(origin.length) : url).slice(0, 2000)
}
