import { takeCount } from '../../../../model/line/amounts.ts'
import { takeComparator, takeLimit } from '../../../../model/line/comparison.ts'
import { isHost, takeEndpoint } from '../../line/endpoint.ts'
import type { LineReader } from '../../../../model/line/line-reader.ts'
import { Unreadable } from '../../../../model/line/unreadable.ts'
import { type Protocol, protocols, type TlsAsked } from './asked.ts'

const whats = ['days', 'chain', 'name', 'protocol'] as const
const fix =
  'Write tls shop.example days > 14, … chain valid, … name valid, … name = www.shop.example or … protocol >= 1.2'
const versions = Object.keys(protocols) as Protocol[]

/** Reads `tls [HOST[:PORT]] days > 14` and its like. */
export function parse(
  reader: LineReader,
  { ca, 'server-name': serverName }: { ca?: string; 'server-name'?: string },
): TlsAsked {
  reader.takeWord('tls')
  const endpoint = takeEndpoint(reader, whats, fix) ?? {}
  const { text: what } = reader.takeOneOf(whats, `one of ${whats.join(', ')}`, fix)
  const common = {
    endpoint,
    ...(ca === undefined ? {} : { ca }),
    ...(serverName === undefined ? {} : { serverName }),
  }
  switch (what) {
    case 'days':
      return { ...common, what, comparison: takeLimit(reader, takeDays, 'Write days > 14') }
    case 'chain':
      reader.takeOneOf(['valid'], 'the word valid', 'Write chain valid')
      return { ...common, what }
    case 'name':
      return { ...common, what, ...takeName(reader) }
    case 'protocol':
      return { ...common, what, lowest: takeProtocol(reader) }
  }
}

function takeDays(reader: LineReader): number {
  return takeCount(reader, 'a number of days', 'Write a whole number: days > 14')
}

function takeName(reader: LineReader): { name?: string } {
  if (reader.takeWord('valid')) return {}
  const advice = 'Write name valid, or name = www.shop.example'
  const comparator = takeComparator(reader, advice)
  if (comparator.text !== '=') throw new Unreadable(comparator, 'compares no names', advice)
  const word = reader.take(/[^\s[]+/y) ?? reader.lacks('a host name', advice)
  if (!isHost(word.text)) throw new Unreadable(word, 'is no host name', advice)
  return { name: word.text }
}

function takeProtocol(reader: LineReader): Protocol {
  const advice = `Write protocol >= ${versions.join(', or ')}`
  const comparator = takeComparator(reader, 'Write protocol >= 1.2')
  if (comparator.text !== '>=') {
    throw new Unreadable(comparator, 'does not say which protocol is the oldest', 'Write >=')
  }
  const word = reader.take(/[^\s[]+/y) ?? reader.lacks('a version of TLS', advice)
  const found = versions.find((version) => version === word.text)
  if (!found) throw new Unreadable(word, 'is no version of TLS', advice)
  return found
}
