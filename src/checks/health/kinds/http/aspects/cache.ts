import { takeAge } from '../../../../../model/line/amounts.ts'
import {
  type Comparison,
  isKept,
  printComparison,
  takeComparison,
} from '../../../../../model/line/comparison.ts'
import { Unreadable } from '../../../../../model/line/unreadable.ts'
import type { Aspect } from '../aspect.ts'

interface Wish {
  directive: string
  not: boolean
  /** Seconds, of a directive that has some. */
  age?: Comparison
}

interface Seen {
  /** The header cache-control; absent when there is none. */
  control?: string
  validator: boolean
}

/** RFC 9111, RFC 8246 and RFC 5861; `validator` is an etag or last-modified. */
const aged = ['max-age', 's-maxage', 'stale-while-revalidate', 'stale-if-error']
const plain = [
  'no-store',
  'no-cache',
  'private',
  'public',
  'immutable',
  'must-revalidate',
  'proxy-revalidate',
  'no-transform',
  'validator',
]
const known = [...aged, ...plain]
const fix = `Write cache max-age >= 7d, cache no-store, cache not public; it knows ${known.join(', ')}`

/** `cache max-age >= 7d`, `cache no-store`, `cache not public`, `cache validator`. */
export const cache: Aspect<Wish, Seen> = {
  words: ['cache'],
  example: 'cache max-age >= 7d',
  parse: (reader) => {
    const not = reader.takeWord('not')
    const directive = reader.takeOneOf(known, 'a directive of cache-control', fix)
    const next = reader.peek()?.text ?? ''
    const compares = aged.includes(directive.text) ? /^[^[]/.test(next) : /^[<>=!]/.test(next)
    if (!compares) return { directive: directive.text, not: not !== undefined }
    if (not)
      throw new Unreadable(not, 'has no place before a comparison', 'Turn the comparison round')
    if (!aged.includes(directive.text)) {
      throw new Unreadable(
        directive,
        'has no age to compare',
        `Write cache ${directive.text} alone`,
      )
    }
    return { directive: directive.text, not: false, age: takeComparison(reader, takeAge, fix) }
  },
  expected,
  see: ({ headers }) => {
    const control = headers.get('cache-control')?.slice(0, 500)
    const validator = headers.has('etag') || headers.has('last-modified')
    return { seen: { validator, ...(control === undefined ? {} : { control }) } }
  },
  judge: (wish, seen) => ({
    state: holds(wish, seen) ? 'ok' : 'failed',
    seen:
      wish.directive === 'validator'
        ? String(seen.validator)
        : (seen.control ?? 'no cache-control'),
    told:
      seen.control === undefined ? 'has no cache-control' : `has cache-control "${seen.control}"`,
    next: 'Look at what sets cache-control for this path: the server, or a proxy before it',
  }),
}

function holds({ directive, not, age }: Wish, { control = '', validator }: Seen): boolean {
  if (directive === 'validator') return validator !== not
  const directives = new Map(
    control.split(',').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=', 2)
      return [name.trim().toLowerCase(), value.trim().replaceAll('"', '')]
    }),
  )
  if (!age) return directives.has(directive) !== not
  const value = directives.get(directive) ?? ''
  return /^\d+$/.test(value) && isKept(Number(value), age)
}

function expected({ directive, not, age }: Wish): string {
  if (age) return `${directive} ${printComparison(age, (seconds) => `${seconds} s`)}`
  return not ? `not ${directive}` : directive
}
