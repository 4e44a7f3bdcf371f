import { formatDuration } from '../../../../model/units.ts'
import { judgeEach } from '../../judge-each.ts'
import { judgeJson } from '../../judge-json.ts'
import type { Sample, Verdict } from '../../kind.ts'
import { isKept, printComparison } from '../../../../model/line/comparison.ts'
import { printJsonTest } from '../../line/json-test.ts'
import { printTextTest } from '../../line/text-test.ts'
import type { ExecAsked, ExecSeen } from './asked.ts'

const again = 'Run it by itself, in the folder of rehearse.yml and with REHEARSE_URL set'
const words = { where: 'the command', notJson: 'What it printed is no JSON: see the excerpt' }

export function judge(asked: ExecAsked, samples: readonly Sample<ExecSeen>[]): [Verdict] {
  return [judgeEach(samples, (seen) => judgeOne(asked, seen))]
}

function judgeOne(asked: ExecAsked, seen: ExecSeen): Verdict {
  const { lines } = seen
  const excerpt = lines.length === 0 ? ['it wrote nothing'] : lines
  const common = { rule: 'exec' as const, excerpt, next: again }
  if ('lateMs' in seen) {
    const limit = formatDuration(seen.lateMs)
    const next = 'If it only needs longer, write so at the end of the line: within 2m'
    return { ...common, state: 'failed', seen: 'no end', told: `did not end within ${limit}`, next }
  }
  const { code, signal, holds, found } = seen
  const how = signal === undefined ? `exit code ${code}` : signal
  const ended = {
    ...common,
    seen: how,
    told: signal === undefined ? `ended with ${how}` : `was ended by ${how}`,
  }
  if (asked.what === 'exits') {
    return { ...ended, state: code !== null && isKept(code, asked.comparison) ? 'ok' : 'failed' }
  }
  // What a command printed that did not end well proves nothing.
  if (code !== 0) return { ...ended, state: 'failed' }
  if (asked.what === 'json') {
    const lost = { is: 'missing' } as const
    return { ...common, ...judgeJson(asked.test, found ?? lost, words) }
  }
  const { not } = asked.test
  return {
    ...common,
    state: holds ? 'ok' : 'failed',
    seen: holds === not ? 'not found' : 'found',
    told: not ? 'printed what it must not' : 'did not print that',
    ...(seen.excerpt === undefined ? {} : { excerpt: [seen.excerpt] }),
  }
}

/** What is expected, for people. */
export function expected(asked: ExecAsked): string {
  switch (asked.what) {
    case 'exits':
      return `exit code ${printComparison(asked.comparison)}`
    case 'prints':
      return printTextTest(asked.test)
    case 'json':
      return printJsonTest(asked.test)
  }
}
