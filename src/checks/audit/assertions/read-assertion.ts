import { LineReader } from '../../../model/line/line-reader.ts'
import { takeQuoted } from '../../../model/line/quoted.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'
import { metrics } from '../figures.ts'
import type { Assertion } from './assertion.ts'
import { readAudit } from './read-audit.ts'
import { readMetric } from './read-metric.ts'
import { readScore } from './read-score.ts'
import { takeSeverity } from './take-severity.ts'

const subjects = ['audit', 'score', ...metrics] as const
const fix = 'Write audit "errors-in-console" passes, lcp < 2500ms or score accessibility >= 0.95'

/**
 * Reads a line such as `audit "errors-in-console" passes`, `lcp < 2500ms` or
 * `page "/docs/*" score accessibility >= 0.95 [warning]`. Throws Unreadable at the wrong word.
 */
export function readAssertion(line: string): Assertion {
  const reader = new LineReader(line)
  const page = readPage(reader)
  const word = reader.takeOneOf(subjects, 'an audit, a score or a metric', fix).text
  const asked =
    word === 'audit'
      ? readAudit(reader)
      : word === 'score'
        ? readScore(reader)
        : readMetric(reader, word)
  const end = reader.position
  return {
    text: line.slice(0, end).trim(),
    severity: takeSeverity(reader) ?? 'error',
    ...(page === undefined ? {} : { page }),
    ...asked,
  }
}

function readPage(reader: LineReader): string | undefined {
  if (!reader.takeWord('page')) return undefined
  const page = takeQuoted(reader, 'a path in quotes')
  if (page.value.startsWith('/')) return page.value
  throw new Unreadable(
    page,
    'is no path of the site',
    'Begin it with a slash; * stands for anything: page "/docs/*"',
  )
}
