/** Ids of a document, or anything that answers for them, such as a table of hashes. */
export interface IdSet {
  has(id: string): boolean
}

const directive = ':~:'
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * The ids that a fragment may mean, in the order in which browsers try them: as written, then
 * percent-decoded. `undefined`: the fragment means the top of the document and needs no id.
 *
 * https://html.spec.whatwg.org/multipage/browsing-the-web.html#select-the-indicated-part, and text fragments
 * removed as https://wicg.github.io/scroll-to-text-fragment/ says.
 */
export function fragmentTargets(fragment: string): readonly string[] | undefined {
  const end = fragment.indexOf(directive)
  const bare = end < 0 ? fragment : fragment.slice(0, end)
  if (bare === '') return undefined
  if (!bare.includes('%')) return [bare]
  const decoded = percentDecode(bare)
  return decoded === bare ? [bare] : [bare, decoded]
}

/** Whether a browser finds what the fragment points to. `ids` are those of `id` and of `name` on `a`. */
export function fragmentMatches(ids: IdSet, fragment: string): boolean {
  const targets = fragmentTargets(fragment)
  if (!targets || targets.some((target) => ids.has(target))) return true
  return targets.at(-1)?.toLowerCase() === 'top'
}

/** A malformed `%` stays as it is; bytes that are no UTF-8 become U+FFFD. Never throws. */
function percentDecode(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let length = 0
  for (let index = 0; index < bytes.length; index++) {
    const high = bytes[index] === 0x25 ? hexDigit(bytes[index + 1]) : -1
    const low = high < 0 ? -1 : hexDigit(bytes[index + 2])
    if (low >= 0) {
      bytes[length++] = high * 16 + low
      index += 2
    } else bytes[length++] = bytes[index] ?? 0
  }
  return utf8.decode(bytes.subarray(0, length))
}

function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}
