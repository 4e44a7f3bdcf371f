import { count } from '../../../../model/units.ts'
import { judgeEach } from '../../judge-each.ts'
import type { Sample, Verdict } from '../../kind.ts'
import type { Group, LogsAsked, LogsSeen } from './asked.ts'
import type { Sign } from './reading/sign.ts'

/** A finding holds fifty lines. */
const groupsShown = 5
const linesShown = 45

const nextOfErrors = 'Look at what was asked for then: rehearse preview logs'

export function judge(asked: LogsAsked, samples: readonly Sample<LogsSeen>[]): [Verdict] {
  return [judgeEach(samples, (seen) => judgeOne(asked, seen))]
}

const kindsOf: Readonly<Record<Sign, { what: string; next: string }>> = {
  errors: { what: 'error', next: nextOfErrors },
  'stack-traces': {
    what: 'stack trace',
    next: 'Begin at the first line of it in your own code, and look at who should catch that',
  },
  'out-of-memory': {
    what: 'line about memory that ran out',
    next: 'See how memory grows: process memory grows < 5MB/min; run fewer workers, or raise the limit',
  },
  deprecations: {
    what: 'deprecation',
    next: 'Find the call (node --trace-deprecation, python -W error) and replace it before the next major version',
  },
}

function judgeOne(asked: LogsAsked, seen: LogsSeen): Verdict {
  if (asked.what === 'text') return judgeText(asked, seen)
  const { what, next } = kindsOf[asked.of]
  const counted = asked.isNew ? seen.groups.filter(({ known }) => !known) : seen.groups
  const kinds = counted.length + seen.left
  const kills = asked.of === 'out-of-memory' ? (seen.kills ?? 0) : 0
  const found = { rule: `logs-${asked.of}` as const, next }
  const [first] = counted
  if (!first && kills === 0) {
    const known = seen.groups.length
    const compared = known > 0 ? `, but ${known} that the base has too` : ''
    return absent(seen, { ...found, seen: `none in ${count(seen.lines, 'line')}${compared}` })
  }
  const times = counted.reduce((sum, group) => sum + group.count, 0)
  const isNew = asked.isNew && seen.base ? 'new ' : ''
  const lost = `${count(kills, 'process', 'processes')} to the kernel, for lack of memory`
  const wrote = `${count(kinds, `${isNew}kind`)} of ${what}, ${count(times, 'time')}`
  const told = [
    ...(first ? [`wrote ${wrote}, first in line ${first.line} of ${seen.name}`] : []),
    ...(kills > 0 ? [`lost ${lost}`] : []),
  ]
  return {
    ...found,
    state: 'failed',
    seen: [...(first ? [wrote] : []), ...(kills > 0 ? [lost] : [])].join('; '),
    told: told.join(' and '),
    excerpt: excerpt(counted),
  }
}

function judgeText({ test }: Extract<LogsAsked, { what: 'text' }>, seen: LogsSeen): Verdict {
  const [group] = seen.groups
  const found = { rule: 'logs-text' as const, next: nextOfErrors }
  if (!group) {
    const none = `none of ${count(seen.lines, 'line')}`
    if (test.not) return absent(seen, { ...found, seen: none })
    const missing: Verdict = { ...found, state: 'failed', seen: none, told: 'wrote no such line' }
    return seen.cut === undefined ? missing : unknown(found, seen.cut)
  }
  const told = `wrote ${count(group.count, 'such line')}, first line ${group.line} of ${seen.name}`
  return {
    ...found,
    state: test.not ? 'failed' : 'ok',
    seen: `${count(group.count, 'line')}, first ${group.line}`,
    told,
    excerpt: group.excerpt,
  }
}

/** Nothing was found: that is well only where all was read. */
function absent({ cut }: LogsSeen, found: Pick<Verdict, 'rule' | 'next' | 'seen'>): Verdict {
  if (cut !== undefined) return unknown(found, cut)
  return { ...found, state: 'ok', told: 'wrote none' }
}

function unknown({ rule }: Pick<Verdict, 'rule'>, cut: string): Verdict {
  return {
    rule,
    state: 'unknown',
    seen: `none in what is left of the log: ${cut}`,
    told: 'could not be found out',
    excerpt: [cut],
    next: 'Have it write less, such as no line for each request, or load for a shorter time',
  }
}

function excerpt(groups: readonly Group[]): string[] {
  const shown = groups
    .slice(0, groupsShown)
    .flatMap(({ line, count: times, excerpt: lines }) => [
      `line ${line}, ${count(times, 'time')}:`,
      ...lines.map((text) => `  ${text}`),
    ])
  const more = groups.length - groupsShown
  return [...shown.slice(0, linesShown), ...(more > 0 ? [`and ${more} more`] : [])]
}
