import type { LineReader } from '../../../model/line/line-reader.ts'
import type { DatabaseAsked } from './asked.ts'
import type { Database } from './database.ts'
import type { Session } from './open.ts'
import { type Source, takeSource } from './source.ts'

/** Reads `postgres [$VARIABLE] connections < 80%` and its like. */
export function parse<S extends Session>(
  { id, flavour, aspects }: Database<S>,
  reader: LineReader,
  { url, ca }: Readonly<Record<string, unknown>>,
): DatabaseAsked {
  reader.takeWord(id)
  const example = `${id} $${flavour.usualVariable} connects`
  const source = takeSource(reader, url as Source | undefined, example)
  const words = aspects.map(({ word }) => word)
  const fix = `Write what is asked of it: ${aspects.map((one) => `${id} ${one.example}`).join(', ')}`
  const { text: word } = reader.takeOneOf(words, `one of ${words.join(', ')}`, fix)
  const wish = aspects.find((aspect) => aspect.word === word)?.parse(reader)
  return {
    ...(source === undefined ? {} : { source }),
    ...(ca === undefined ? {} : { ca: ca as string }),
    word,
    wish,
  }
}
