import type { LineReader } from '../../../../model/line/line-reader.ts'
import { Unreadable } from '../../../../model/line/unreadable.ts'
import type { ParityAsked } from './asked.ts'
import { traits } from './traits.ts'

const example = 'parity https://shop.example headers same'
const ofNames = 'parity .env.example env-names set'
const advice = 'Write headers same except x-robots-tag, vary'

/** Reads `parity https://shop.example headers same except x-robots-tag`, or `parity .env.example env-names set`. */
export function parse(reader: LineReader): ParityAsked {
  reader.takeWord('parity')
  const file = takeFile(reader)
  if (file !== undefined) {
    reader.takeOneOf(['env-names'], 'the word env-names', `Write ${ofNames}`)
    reader.takeOneOf(['set'], 'the word set', `Write ${ofNames}`)
    return { file, except: takeExcept(reader) }
  }
  const url = takeAddress(reader)
  const known = `one of ${traits.join(', ')}`
  const { text: trait } = reader.takeOneOf(traits, known, `Write ${example}`)
  reader.takeOneOf(['same'], 'the word same', `Write ${example}`)
  return { url, trait, except: takeExcept(reader) }
}

/** What is no address and looks like a path of a file: it has a dot or a slash, and `env-names` behind it. */
function takeFile(reader: LineReader): string | undefined {
  const word = reader.peek()
  if (!word || !/^\S*[./]\S*$/.test(word.text) || word.text.includes('://')) return undefined
  if (!/^\s+env-/.test(reader.line.slice(word.to))) return undefined
  reader.take(/\S+/y)
  if (/^\/|(?:^|\/)\.\.(?:\/|$)/.test(word.text)) {
    throw new Unreadable(word, 'leads out of the folder of rehearse.yml', `Write ${ofNames}`)
  }
  return word.text
}

function takeExcept(reader: LineReader): string[] {
  return reader.takeWord('except') ? takeNames(reader) : []
}

function takeAddress(reader: LineReader): string {
  const fix = `Write the address of production: ${example}`
  const word = reader.take(/\S+/y) ?? reader.lacks('an address', fix)
  const url = URL.canParse(word.text) ? new URL(word.text) : undefined
  const web = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (!url || !web) throw new Unreadable(word, 'is no address of a site', fix)
  if (url.username !== '' || url.password !== '' || url.hash !== '') {
    throw new Unreadable(word, 'holds a login or a "#"', fix)
  }
  return url.href
}

function takeNames(reader: LineReader): string[] {
  const names: string[] = []
  do {
    const word = reader.take(/[^\s,[]+/y) ?? reader.lacks('a name', advice)
    if (names.includes(word.text)) throw new Unreadable(word, 'stands there twice', 'Write it once')
    names.push(word.text)
  } while (reader.take(/,/y))
  return names
}
