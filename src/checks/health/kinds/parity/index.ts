import type { Kind } from '../../kind.ts'
import type { ParityAsked, ParitySeen } from './asked.ts'
import { expected, judge } from './judge.ts'
import { parse } from './parse.ts'

/** What the preview must have in common with production: `parity https://shop.example headers same`. */
export const parity: Kind<ParityAsked, ParitySeen> = {
  id: 'parity',
  words: ['parity'],
  example: 'parity https://shop.example headers same',
  options: {},
  parse,
  expected,
  question: (asked) => ('url' in asked ? asked.url : asked.file),
  asksSite: true,
  look: async (looking, asked) => (await import('./look.ts')).look(looking, asked),
  judge,
}
