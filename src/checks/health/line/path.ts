import type { LineReader, Word } from '../../../model/line/line-reader.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'

/** Takes a path of the site, with its query. `fix` shows a line with one. */
export function takePath(reader: LineReader, fix: string): string {
  const word = reader.take(/\S+/y) ?? reader.lacks('a path', fix)
  const why = problem(word)
  if (why !== undefined) throw new Unreadable(word, why, fix)
  return word.text
}

function problem({ text }: Word): string | undefined {
  if (/^https?:\/\//i.test(text))
    return 'is an address; health asks the site under test by its paths'
  if (!text.startsWith('/')) return 'is no path; a path starts with "/"'
  // "//host" and "/\\host" name another host to whoever resolves them.
  if (/^\/[/\\]/.test(text)) return 'names another host; a path must not start with // or /\\'
  if (text.includes('#')) return 'holds a "#", and what follows that is never sent'
  return URL.canParse(text, 'http://target') ? undefined : 'is no path that can be asked for'
}
