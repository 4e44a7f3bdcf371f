import { takeAge } from '../../../../model/line/amounts.ts'
import { takeComparison } from '../../../../model/line/comparison.ts'
import { isHost } from '../../line/endpoint.ts'
import type { LineReader } from '../../../../model/line/line-reader.ts'
import { takeQuoted } from '../../../../model/line/quoted.ts'
import { isTextTest, takeTextTest } from '../../line/text-test.ts'
import { Unreadable } from '../../../../model/line/unreadable.ts'
import { type DnsAsked, type RecordType, recordTypes } from './asked.ts'
import { normalValue } from './normal-value.ts'

const words = ['has', 'not', 'present', 'absent', 'ttl', 'contains', 'matches']
const fix =
  'Write dns shop.example A has 192.0.2.1, … A = 192.0.2.1, 192.0.2.2, … A ttl >= 60s, … TXT contains "v=spf1" or … AAAA absent'
const examples: Readonly<Record<RecordType, string>> = {
  A: '192.0.2.1',
  AAAA: '2001:db8::1',
  CNAME: 'shop.example.net',
  TXT: '"v=spf1 -all"',
  MX: 'mail.shop.example',
  CAA: 'letsencrypt.org',
  NS: 'ns1.example.net',
}

/** Reads `dns NAME TYPE has VALUE` and its like. */
export function parse(reader: LineReader, { resolver }: { resolver?: string }): DnsAsked {
  reader.takeWord('dns')
  const name = reader.take(/[^\s[]+/y) ?? reader.lacks('a name', fix)
  if (!isHost(name.text)) throw new Unreadable(name, 'is no name that DNS could know', fix)
  const type = reader.takeOneOf(recordTypes, `one of ${recordTypes.join(', ')}`, fix)
  const common = {
    name: name.text.replace(/\.$/, '').toLowerCase(),
    type: type.text,
    ...(resolver === undefined ? {} : { resolver }),
  }
  if (reader.takeWord('present')) return { ...common, what: 'present', present: true }
  if (reader.takeWord('absent')) return { ...common, what: 'present', present: false }
  const ttl = reader.takeWord('ttl')
  if (ttl) {
    if (type.text !== 'A' && type.text !== 'AAAA') {
      throw new Unreadable(
        ttl,
        `is not told of ${type.text} records`,
        'Ask for the ttl of A or AAAA',
      )
    }
    return {
      ...common,
      what: 'ttl',
      comparison: takeComparison(reader, takeAge, 'Write ttl >= 60s'),
    }
  }
  if (reader.take(/=(?![=~<>])/y))
    return { ...common, what: 'equals', values: takeValues(reader, type.text) }
  if (reader.takeWord('has')) {
    return { ...common, what: 'has', not: false, value: takeValue(reader, type.text) }
  }
  if (type.text === 'TXT' && isTextTest(reader) && !/^\s*not\s+has\b/.test(rest(reader))) {
    return { ...common, what: 'text', test: takeTextTest(reader) }
  }
  if (reader.takeWord('not')) {
    reader.takeOneOf(['has'], 'the word has', `Write not has ${examples[type.text]}`)
    return { ...common, what: 'has', not: true, value: takeValue(reader, type.text) }
  }
  reader.lacks('has, =, present, absent or ttl', fix, words)
}

function rest({ line, position }: LineReader): string {
  return line.slice(position)
}

function takeValues(reader: LineReader, type: RecordType): string[] {
  const values = [takeValue(reader, type)]
  while (reader.take(/,/y)) values.push(takeValue(reader, type))
  return values.toSorted()
}

/** A value in the form that is compared. Of TXT it is in quotes, of the others it may be. */
function takeValue(reader: LineReader, type: RecordType): string {
  const advice = `Write a value of ${type} such as ${examples[type]}`
  if (type === 'TXT' || reader.peek()?.text.startsWith('"')) {
    const quoted = takeQuoted(reader)
    return normalValue(type, quoted.value) ?? wrong(quoted, type, advice)
  }
  const word = reader.take(/[^\s,[]+/y) ?? reader.lacks(`a value of ${type}`, advice)
  return normalValue(type, word.text) ?? wrong(word, type, advice)
}

function wrong(word: { from: number; to: number }, type: RecordType, advice: string): never {
  throw new Unreadable(word, `is no value of ${type}`, advice)
}
