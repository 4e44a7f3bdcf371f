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
  const words = aspects.map(openingOf)
  const fix = `Write what is asked of it: ${aspects.map((one) => `${id} ${one.example}`).join(', ')}`
  const { text: opening } = reader.takeOneOf(words, `one of ${words.join(', ')}`, fix)
  const aspect = aspects.find((one) => openingOf(one) === opening)
  return {
    ...(source === undefined ? {} : { source }),
    ...(ca === undefined ? {} : { ca: ca as string }),
    word: aspect?.word ?? opening,
    wish: aspect?.parse(reader),
  }
}

function openingOf({ word, opening = word }: { word: string; opening?: string }): string {
  return opening
}
