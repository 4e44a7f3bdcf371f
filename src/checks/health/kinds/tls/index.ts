import type { Kind } from '../../kind.ts'
import type { TlsAsked, TlsSeen } from './asked.ts'
import { expected, judge } from './judge.ts'
import { options } from './options.ts'
import { parse } from './parse.ts'

/** What a server must show of itself over TLS: `tls shop.example days > 14`. */
export const tls: Kind<TlsAsked, TlsSeen> = {
  id: 'tls',
  words: ['tls'],
  example: 'tls shop.example days > 14',
  options,
  parse,
  expected,
  question: ({ endpoint, ca, serverName }) => JSON.stringify([endpoint, ca, serverName]),
  asksSite: true,
  look: async (looking, asked) => (await import('./look.ts')).look(looking, asked),
  judge,
}
