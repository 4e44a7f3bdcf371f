import type { Kind } from '../../kind.ts'
import type { DnsAsked, DnsSeen } from './asked.ts'
import { expected, judge } from './judge.ts'
import { options } from './options.ts'
import { parse } from './parse.ts'

/** What DNS must say of a name: `dns shop.example A has 192.0.2.1`. */
export const dns: Kind<DnsAsked, DnsSeen> = {
  id: 'dns',
  words: ['dns'],
  example: 'dns shop.example A has 192.0.2.1',
  options,
  parse,
  expected,
  question: ({ name, type, resolver }) => JSON.stringify([name, type, resolver]),
  // It asks a resolver.
  asksSite: false,
  look: async (looking, asked) => (await import('./look.ts')).look(looking, asked),
  judge,
}
