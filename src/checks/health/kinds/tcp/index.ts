import type { Kind } from '../../kind.ts'
import type { TcpAsked, TcpSeen } from './asked.ts'
import { expected, judge } from './judge.ts'
import { parse } from './parse.ts'

/** What a port must do: `tcp 127.0.0.1:5432 connects`. */
export const tcp: Kind<TcpAsked, TcpSeen> = {
  id: 'tcp',
  words: ['tcp'],
  example: 'tcp 127.0.0.1:5432 connects',
  options: {},
  parse,
  expected,
  question: ({ endpoint, what }) => JSON.stringify([endpoint, what === 'banner']),
  asksSite: true,
  look: async (looking, asked) => (await import('./look.ts')).look(looking, asked),
  judge,
}
