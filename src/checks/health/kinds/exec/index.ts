import type { Kind } from '../../kind.ts'
import type { ExecAsked, ExecSeen } from './asked.ts'
import { expected, judge } from './judge.ts'
import { parse } from './parse.ts'

/** What a command must say of the site: `exec "npm run smoke" exits 0`. */
export const exec: Kind<ExecAsked, ExecSeen> = {
  id: 'exec',
  words: ['exec'],
  example: 'exec "npm run smoke" exits 0',
  options: {},
  parse,
  expected,
  question: ({ words, withinMs }) => JSON.stringify([words, withinMs]),
  asksSite: true,
  look: async (looking, asked) => (await import('./look.ts')).look(looking, asked),
  judge,
}
