import type { Assertion } from './assertion.ts'
import type { Kind } from './kind.ts'
import { kinds } from './kinds/in-order.ts'
import { LineReader } from '../../model/line/line-reader.ts'
import { takeQualifiers } from './line/qualifiers.ts'
import { Unreadable } from '../../model/line/unreadable.ts'

/** What the long form says beside the line. */
export interface Beside {
  severity?: Assertion['severity'] | undefined
  when?: Assertion['when'] | undefined
  timeoutMs?: number | undefined
  given: Readonly<Record<string, unknown>>
}

/** An assertion is looked at before and after, and counts as an error, unless it says otherwise. */
const usual: Pick<Assertion, 'severity' | 'when'> = { severity: 'error', when: ['before', 'after'] }

/** Reads a line such as `GET /healthz status = 200 [warning, during]`. Throws Unreadable at the wrong word. */
export function readAssertion(line: string, { given, ...also }: Beside = { given: {} }): Assertion {
  const reader = new LineReader(line)
  const kind = kindOf(reader)
  const asked = kind.parse(reader, given)
  const end = reader.position
  const only = kind.moments?.(asked)
  const said = takeQualifiers(reader, only)
  const when = said.when ?? also.when ?? only ?? usual.when
  if (when.includes('during') && kind.disturbs?.(asked)) {
    throw new Unreadable(
      said.when === undefined
        ? { from: 0, to: end }
        : { from: line.indexOf('[', end), to: line.trimEnd().length },
      'would spoil what the load measures',
      'Have it looked at before or after: [after]',
    )
  }
  const beside = kind.beside?.(asked)
  return {
    text: line.slice(0, end).trim(),
    kind: kind.id,
    severity: said.severity ?? also.severity ?? usual.severity,
    when,
    ...(beside === undefined ? {} : { beside }),
    ...(also.timeoutMs === undefined ? {} : { timeoutMs: also.timeoutMs }),
    asked,
  }
}

function kindOf(reader: LineReader): Kind<unknown, unknown> {
  const word = reader.peek()
  const found = kinds.find(({ words }) => words.some((own) => own === word?.text))
  if (found) return found
  const known = kinds.flatMap(({ words }) => words)
  const fix = `Begin with ${known.join(', ')}: ${kinds[0]?.example}`
  if (!word) reader.lacks('an assertion', fix)
  const why = /^(?:POST|PUT|PATCH|DELETE|OPTIONS|TRACE|CONNECT)$/i.test(word.text)
    ? 'may change the site; health asks with GET or HEAD only'
    : 'begins no assertion'
  throw new Unreadable(word, why, fix, known)
}
