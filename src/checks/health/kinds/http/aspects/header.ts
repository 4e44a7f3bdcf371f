import { hidden } from '../../../../../model/redact.ts'
import type { LineReader } from '../../../../../model/line/line-reader.ts'
import { printTextTest, type TextTest, takeTextTest } from '../../../line/text-test.ts'
import { Unreadable } from '../../../../../model/line/unreadable.ts'
import { testText } from '../../../matching/test-text.ts'
import type { Aspect } from '../aspect.ts'
import { isSensitiveHeader } from '../../../asking/sensitive.ts'

type Wish = { name: string } & ({ present: boolean } | { test: TextTest })

interface Seen {
  holds: boolean
  /** Absent when the answer has no such header; hidden where it may be a secret. */
  value?: string
  /** The names of all headers. */
  names: string[]
}

const example = 'header content-type contains "text/html"'

/** `header x-powered-by absent`, `header content-type contains "text/html"`. */
export const header: Aspect<Wish, Seen> = {
  words: ['header'],
  example,
  parse: (reader) => {
    const name = takeName(reader)
    if (reader.takeWord('present')) return { name, present: true }
    if (reader.takeWord('absent')) return { name, present: false }
    return { name, test: takeTextTest(reader) }
  },
  expected: (wish) => {
    if ('test' in wish) return printTextTest(wish.test)
    return wish.present ? 'present' : 'absent'
  },
  see: async ({ headers }, wish, { matcher }) => {
    const value = headers.get(wish.name)
    const names = [...headers.keys()].slice(0, 50)
    const shown = value === undefined ? {} : { value: shownValue(wish.name, value) }
    if ('present' in wish) {
      return { seen: { holds: (value !== undefined) === wish.present, ...shown, names } }
    }
    if (value === undefined) return { seen: { holds: wish.test.not, names } }
    const tested = await testText(value, wish.test, matcher)
    return 'problem' in tested ? tested : { seen: { holds: tested.holds, ...shown, names } }
  },
  judge: (wish, { holds, value, names }) => ({
    state: holds ? 'ok' : 'failed',
    seen: value ?? 'absent',
    told: value === undefined ? 'is absent' : `is "${value}"`,
    excerpt: [value === undefined ? `headers: ${names.join(', ')}` : `${wish.name}: ${value}`],
    next:
      value === undefined
        ? 'Look at the names of the headers that came'
        : 'Look at what sets it: the server, or a proxy before it',
  }),
}

function takeName(reader: LineReader): string {
  const word =
    reader.take(/[^\s=<>[]+/y) ?? reader.lacks('the name of a header', `Write ${example}`)
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(word.text)) {
    throw new Unreadable(word, 'is no name of a header', `Write ${example}, without a colon`)
  }
  return word.text.toLowerCase()
}

function shownValue(name: string, value: string): string {
  return isSensitiveHeader(name) ? hidden : value.slice(0, 300)
}
