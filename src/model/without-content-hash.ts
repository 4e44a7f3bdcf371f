/** What build tools write a hash of the content into the name of. */
const assetEnd =
  /\.(?:[cm]?js|css|wasm|json|webmanifest|png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf|eot|mp[34]|webm|ogg)(?:\.map)?$/i

/**
 * A path or URL with `~` for the hash of the content in the name or the query of an asset, so that it is the
 * same when that was built again: `/app.3f9a2b1c.js`. Any other text as it is. Dates, counters and words are no
 * hashes: two pictures that are numbered must not become one.
 */
export function withoutContentHash(subject: string): string {
  const [address, query, fragment] = split(subject)
  const start = address.lastIndexOf('/') + 1
  const name = address.slice(start)
  const end = assetEnd.exec(name)?.[0]
  if (start === 0 || end === undefined) return subject
  const stem = hideHashes(name.slice(0, -end.length))
  const busted = query === undefined ? '' : `?${query.split('&').map(hideValue).join('&')}`
  return `${address.slice(0, start)}${stem}${end}${busted}${fragment}`
}

/** What stands before the query, the query if there is one, and the fragment with its sign. */
function split(subject: string): [string, string | undefined, string] {
  const [whole = ''] = subject.split('#', 1)
  const fragment = subject.slice(whole.length)
  const mark = whole.indexOf('?')
  if (mark < 0) return [whole, undefined, fragment]
  return [whole.slice(0, mark), whole.slice(mark + 1), fragment]
}

function hideHashes(stem: string): string {
  // Hashes of Rollup may hold what else stands between the parts of a name.
  const tail = stem.slice(-8)
  const isWhole = stem.length === 8 || /[-.]/.test(stem.at(-9) ?? '')
  if (isWhole && /[-_]/.test(tail) && isMixed(tail)) return `${stem.slice(0, -8)}~`
  return stem.replaceAll(/[0-9A-Za-z]+/g, (part) => (isHash(part) ? '~' : part))
}

/** `?v=3f9a2b1c`, `?3f9a2b1c`, and the time of the build in seconds or milliseconds. */
function hideValue(pair: string): string {
  const value = pair.slice(pair.indexOf('=') + 1)
  const isTold = isHash(value) || /^\d{10}(?:\d{3})?$/.test(value)
  return isTold ? `${pair.slice(0, pair.length - value.length)}~` : pair
}

function isHash(part: string): boolean {
  if (part.length < 8 || !/\d/.test(part) || !/[a-z]/i.test(part)) return false
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(part)) return true
  return (part.length === 8 || part.length >= 16) && isMixed(part)
}

/** Whether digits, words and capitals change too often for a name that a person gave. */
function isMixed(part: string): boolean {
  const runs = part.match(/\d+|[A-Z]*[a-z]+|[A-Z]+/g) ?? []
  return /\d/.test(part) && runs.length >= 4
}
