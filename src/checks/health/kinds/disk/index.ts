import type { Kind } from '../../kind.ts'
import type { DiskAsked, DiskSeen } from './asked.ts'
import { expected } from './expected.ts'
import { figure } from './figure.ts'
import { judge } from './judge.ts'
import { parse } from './parse.ts'

/** What room there must be on a disk, and how fast it may fill: `disk free > 10%`. */
export const disk: Kind<DiskAsked, DiskSeen> = {
  id: 'disk',
  words: ['disk'],
  example: 'disk free > 10%',
  options: {},
  parse,
  expected,
  moments: (asked) => (isUnderLoad(asked) ? ['during'] : undefined),
  beside: (asked) => (isUnderLoad(asked) ? 'load' : undefined),
  question: ({ path }) => JSON.stringify([path]),
  asksSite: false,
  look: async (looking, asked) => (await import('./look.ts')).look(looking, asked),
  watch: async (looking, asked) => (await import('./watch.ts')).watch(looking, asked),
  judge,
  figure,
}

/** Whether it is about what the load writes. */
function isUnderLoad({ what }: DiskAsked): boolean {
  return what === 'growth' || what === 'full'
}
