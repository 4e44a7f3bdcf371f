import { withoutContentHash } from '../../../model/without-content-hash.ts'

const longest = 200

/**
 * A text of a page as it reads in every run: without the site's origin, and with `~` for hashes of content, ids, times,
 * long numbers and places in a text. One line, and short.
 */
export function stableText(text: string, origin: string): string {
  const line = text
    .replaceAll(origin, '')
    .replaceAll(/[^\s"'()<>]+/g, (word) => withoutContentHash(word))
    .replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '~')
    .replaceAll(/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.]*Z?/g, '~')
    .replaceAll(/\b(?=[a-z]*\d)[0-9a-f]{8,}\b/gi, '~')
    .replaceAll(/\d{5,}/g, '~')
    .replaceAll(/\b(line|column|position|offset|index) \d+/gi, '$1 ~')
    .replaceAll(/\b\d+(?:\.\d+)?(?= ?ms\b)/g, '~')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}
