import type { Kind } from '../../kind.ts'
import type { ProcessAsked, ProcessSeen } from './asked.ts'
import { expected } from './expected.ts'
import { figure } from './figure.ts'
import { judge } from './judge.ts'
import { parse } from './parse.ts'

/** What the processes of the preview may use: `process memory < 512MB`. */
export const processes: Kind<ProcessAsked, ProcessSeen> = {
  id: 'process',
  words: ['process'],
  example: 'process memory < 512MB',
  options: {},
  parse,
  expected,
  moments: (asked) => (isUnderLoad(asked) ? ['during'] : undefined),
  beside: (asked) => (isUnderLoad(asked) ? 'load' : undefined),
  question: () => '',
  asksSite: false,
  look: async (looking, asked) => (await import('./look.ts')).look(looking, asked),
  watch: async (looking, asked) => (await import('./look.ts')).watch(looking, asked),
  judge,
  figure,
}

/** Whether it makes sense under a load only, whose requests it counts. */
function isUnderLoad({ what }: ProcessAsked): boolean {
  return what === 'growth' || what === 'cpu'
}
