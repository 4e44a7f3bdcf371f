import type { LineReader, Word } from '../../../model/line/line-reader.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'
import type { Severity } from '../../../model/result.ts'

/** When an assertion is looked at: before the site is loaded, while it is, and after it. */
export type When = 'before' | 'during' | 'after'

/** How much an assertion counts, and when it is looked at; what is not said is absent. */
export interface Qualifiers {
  severity?: Severity
  when?: readonly When[]
}

export const severities = ['error', 'warning', 'info'] as const
export const whens = ['before', 'during', 'after', 'continuously'] as const

export const everyMoment: readonly When[] = ['before', 'during', 'after']
const momentWords = {
  before: 'before the other checks',
  during: 'over the whole load',
  after: 'after the other checks',
} as const

const known: readonly string[] = [...severities, ...whens]
const fix = `Write some of ${known.join(', ')}: [warning, during]`

/** Takes `[warning, during]` if it stands here, and then the end of the line. Only `moments` may stand there. */
export function takeQualifiers(
  reader: LineReader,
  moments: readonly When[] = everyMoment,
): Qualifiers {
  const open = reader.take(/\[/y)
  const words = open ? takeWords(reader, open) : []
  const early = words.find(({ text }) => momentsOf([text]).some((when) => !moments.includes(when)))
  if (early) {
    const right = `Leave it out: it is looked at ${moments.map((when) => momentWords[when]).join(' and ')}`
    throw new Unreadable(early, 'is no time at which there is anything to see of it', right)
  }
  if (reader.peek()) {
    const surplus = reader.take(/[^]*\S/y) ?? reader.lacks('the end of the line', fix)
    throw new Unreadable(
      surplus,
      'stands where the line should end',
      'Remove it, or write it as a line of its own',
    )
  }
  const severity = one(words, severities)
  const when = whens.filter((moment) => words.some(({ text }) => text === moment))
  return {
    ...(severity === undefined ? {} : { severity }),
    ...(when.length === 0 ? {} : { when: momentsOf(when) }),
  }
}

/** The moments that the words stand for. */
export function momentsOf(words: readonly string[]): When[] {
  return everyMoment.filter((moment) => words.includes(moment) || words.includes('continuously'))
}

function takeWords(reader: LineReader, open: Word): Word[] {
  const words: Word[] = []
  for (;;) {
    const word = reader.take(/[^\s,\]]+/y)
    if (!word) reader.lacks('a severity or a moment', fix)
    if (!known.includes(word.text)) {
      throw new Unreadable(word, 'is no severity and no moment', fix, known)
    }
    if (words.some(({ text }) => text === word.text)) {
      throw new Unreadable(word, 'stands there twice', 'Write it once')
    }
    words.push(word)
    if (reader.take(/\]/y)) return words
    if (!reader.take(/,/y) && !reader.peek()) {
      const all = { from: open.from, to: reader.line.trimEnd().length }
      throw new Unreadable(all, 'has no closing bracket', 'Close it with ]')
    }
  }
}

function one(words: readonly Word[], of: readonly Severity[]): Severity | undefined {
  const [first, second] = words.filter(({ text }) => of.some((severity) => severity === text))
  if (second) {
    throw new Unreadable(second, `is a severity, as "${first?.text}" is`, 'Write one of them')
  }
  return first?.text as Severity | undefined
}
