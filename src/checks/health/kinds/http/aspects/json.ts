import parseJsonPath from 'jsonpath-rfc9535/parser'
import {
  type Comparison,
  isKept,
  printComparison,
  takeComparator,
} from '../../../line/comparison.ts'
import { hidden } from '../../../../../model/redact.ts'
import type { LineReader } from '../../../line/line-reader.ts'
import { type JsonScalar, printScalar, takeScalar } from '../../../line/scalar.ts'
import { isTextTest, printTextTest, type TextTest, takeTextTest } from '../../../line/text-test.ts'
import { Unreadable } from '../../../line/unreadable.ts'
import { attempt } from '../../../matching/attempt.ts'
import type { Found } from '../../../matching/task.ts'
import { cutProblem } from '../answer.ts'
import type { Aspect } from '../aspect.ts'
import { bodyExcerpt } from '../body-excerpt.ts'
import { takeJsonPath } from '../json-path.ts'
import { isSensitivePath } from '../sensitive.ts'

type Wish = { path: string } & (
  | { how: 'present'; present: boolean }
  | { how: 'compare'; comparison: Comparison<JsonScalar> }
  | { how: 'test'; test: TextTest }
)

interface Seen {
  found: Found
  excerpt: string
}

const fix =
  'Write json $.status = "ok", json $.queue < 10, json $.error absent or json $.name matches /…/'

/** `json $.database = "ok"`: the first value at a JSONPath (RFC 9535). */
export const json: Aspect<Wish, Seen> = {
  words: ['json'],
  example: 'json $.database = "ok"',
  needsBody: true,
  parse: (reader) => {
    const path = takeJsonPath(reader, parseJsonPath).text
    if (reader.takeWord('present')) return { path, how: 'present', present: true }
    if (reader.takeWord('absent')) return { path, how: 'present', present: false }
    if (isTextTest(reader)) return { path, how: 'test', test: takeTextTest(reader) }
    return { path, how: 'compare', comparison: takeScalarComparison(reader) }
  },
  expected,
  see: async ({ body, cut }, wish, { bodyLimit, matcher }) => {
    if (cut) return { problem: cutProblem(bodyLimit) }
    const test = wish.how === 'test' ? wish.test : undefined
    const found = await attempt(
      matcher.run({ kind: 'query', text: body, path: wish.path, test }),
      wish.path,
    )
    if ('problem' in found) return found
    return { seen: { found: withoutSecret(wish, found.outcome), excerpt: bodyExcerpt(body) } }
  },
  judge: (wish, { found, excerpt }) => ({
    state: holds(wish, found) ? 'ok' : 'failed',
    seen: told(found),
    told: found.is === 'scalar' || found.is === 'structure' ? `is ${told(found)}` : told(found),
    excerpt: [excerpt],
    next: next(wish.path, found),
  }),
}

function takeScalarComparison(reader: LineReader): Comparison<JsonScalar> {
  const comparator = takeComparator(reader, fix)
  const value = takeScalar(reader)
  const ordered = comparator.text !== '=' && comparator.text !== '!='
  if (ordered && typeof value !== 'number') {
    throw new Unreadable(comparator, 'needs a number; only numbers have an order', 'Write = or !=')
  }
  return { comparator: comparator.text as Comparison['comparator'], value }
}

/** What is found where a secret may stand is compared here, and not kept. */
function withoutSecret(wish: Wish, found: Found): Found {
  if ((found.is !== 'scalar' && found.is !== 'structure') || !isSensitivePath(wish.path))
    return found
  const kept =
    found.is === 'scalar' &&
    (wish.how === 'compare' ? isKept(found.value, wish.comparison) : found.holds === true)
  return { is: 'scalar', value: hidden, holds: kept }
}

function holds(wish: Wish, found: Found): boolean {
  if (wish.how === 'present')
    return (found.is !== 'missing') === wish.present && found.is !== 'not-json'
  if (found.is !== 'scalar') return false
  if (found.holds !== undefined) return found.holds
  return wish.how === 'compare' && isKept(found.value, wish.comparison)
}

function expected(wish: Wish): string {
  if (wish.how === 'present') return wish.present ? 'present' : 'absent'
  return wish.how === 'test'
    ? printTextTest(wish.test)
    : printComparison(wish.comparison, printScalar)
}

function told(found: Found): string {
  switch (found.is) {
    case 'scalar':
      return printScalar(found.value).slice(0, 300)
    case 'structure':
      return found.value.slice(0, 300)
    case 'missing':
      return 'is not there'
    case 'not-json':
      return 'is no JSON'
  }
}

function next(path: string, found: Found): string {
  if (found.is === 'not-json')
    return 'The answer is no JSON: check the path, and the header content-type'
  if (found.is !== 'missing') return `Look at what the site says at ${path}`
  const keys = found.near?.keys.join(', ')
  return keys ? `${found.near?.path} has ${keys}` : 'Look at the excerpt of the answer'
}
