import { judgeEach } from '../../judge-each.ts'
import type { Sample, Verdict } from '../../kind.ts'
import { isKept, printComparison } from '../../../../model/line/comparison.ts'
import { printTextTest } from '../../line/text-test.ts'
import type { DnsAsked, DnsSeen } from './asked.ts'
import { isSameRecord } from './normal-value.ts'

export function judge(asked: DnsAsked, samples: readonly Sample<DnsSeen>[]): [Verdict] {
  return [judgeEach(samples, (seen) => judgeOne(asked, seen))]
}

function judgeOne(asked: DnsAsked, seen: DnsSeen): Verdict {
  const { name, type } = asked
  const found = seen.records.join(', ') || (seen.exists ? `no ${type}` : 'no such name')
  const ttls = asked.what === 'ttl' && seen.ttls ? ` (ttl ${seen.ttls.join(', ')} s)` : ''
  return {
    state: holds(asked, seen) ? 'ok' : 'failed',
    rule: 'dns',
    seen: `${found}${ttls}`,
    told: told(asked, seen),
    excerpt: [`${name} ${type}: ${found}${ttls}`],
    next: next(asked, seen),
  }
}

function holds(asked: DnsAsked, { records, ttls = [], holds: tested }: DnsSeen): boolean {
  switch (asked.what) {
    case 'present':
      return records.length > 0 === asked.present
    case 'has':
      return records.some((record) => isSameRecord(record, asked.value, asked.type)) !== asked.not
    case 'equals':
      return (
        records.length === asked.values.length &&
        asked.values.every((value) => records.some((one) => isSameRecord(one, value, asked.type)))
      )
    case 'ttl':
      return ttls.length > 0 && ttls.every((ttl) => isKept(ttl, asked.comparison))
    case 'text':
      return tested === true
  }
}

/** What is expected, for people. */
export function expected(asked: DnsAsked): string {
  switch (asked.what) {
    case 'present':
      return asked.present ? 'present' : 'absent'
    case 'has':
      return `${asked.not ? 'not ' : ''}${asked.value}`
    case 'equals':
      return asked.values.join(', ')
    case 'ttl':
      return `a ttl ${printComparison(asked.comparison, (seconds) => `${seconds} s`)}`
    case 'text':
      return printTextTest(asked.test)
  }
}

function told(asked: DnsAsked, { records, exists, ttls = [] }: DnsSeen): string {
  if (!exists) return 'does not exist'
  if (records.length === 0) return `has no ${asked.type} record`
  if (asked.what === 'ttl') return `has a ttl of ${ttls.join(', ')} s`
  return `has ${records.join(', ')}`
}

function next(asked: DnsAsked, { exists, records }: DnsSeen): string {
  if (!exists) return 'Check the name, and that its zone is delegated: dig +trace NAME'
  if (asked.what === 'ttl')
    return 'A resolver counts it down; name the server of the zone as "resolver"'
  return records.length === 0
    ? `Add the ${asked.type} record to the zone`
    : 'Compare with the zone; an old answer may be cached until its ttl is over'
}
