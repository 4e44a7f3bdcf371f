import { takeNumber } from '../../../model/line/amounts.ts'
import { takeBound } from '../../../model/line/bound.ts'
import type { LineReader } from '../../../model/line/line-reader.ts'
import { type Quoted, spanIn, takeQuoted } from '../../../model/line/quoted.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'
import { audits, successors, version } from '../lighthouse-audits.ts'
import type { Assertion } from './assertion.ts'
import { takeScoreBound } from './read-score.ts'

const aspects = ['passes', 'score', 'value', 'items'] as const

/** Reads what follows `audit`: `"ID" passes`, `"ID" score >= 0.5`, `"ID" value < 600` or `"ID" items <= 3`. */
export function readAudit(reader: LineReader): Pick<Assertion, 'of' | 'bound'> {
  const audit = knownAudit(takeQuoted(reader, 'the id of an audit in quotes'))
  const { text: aspect } = reader.takeOneOf(
    aspects,
    'passes, score, value or items',
    'Write passes, or what it comes to: score >= 0.5, value < 600 or items <= 3',
  )
  const of = { kind: 'audit', audit, aspect } as const
  if (aspect === 'passes') return { of }
  if (aspect === 'score') return { of, bound: takeScoreBound(reader) }
  const bound = takeBound(reader, 'above', takeNumber, `Write ${aspect} <= 3`)
  return { of, bound }
}

function knownAudit(quoted: Quoted): string {
  const { value } = quoted
  if (audits.includes(value)) return value
  const span = spanIn(quoted, { from: 0, to: value.length })
  const next = Object.hasOwn(successors, value) ? successors[value] : undefined
  if (next !== undefined) {
    const fix = `Write "${next}", which takes its place`
    throw new Unreadable(span, `is no audit of Lighthouse ${version} any more`, fix)
  }
  const fix = 'Take the id from the address of the audit in a report of Lighthouse'
  throw new Unreadable(span, `is no audit of Lighthouse ${version}`, fix, audits)
}
