import type { Kind } from '../../kind.ts'
import type { LogsAsked, LogsSeen } from './asked.ts'
import { expected } from './expected.ts'
import { judge } from './judge.ts'
import { parse } from './parse.ts'

/** What the preview must not write: `logs no new errors`. */
export const logs: Kind<LogsAsked, LogsSeen> = {
  id: 'logs',
  words: ['logs'],
  example: 'logs no new errors',
  options: {},
  parse,
  expected,
  // To its end: whatever the other checks made it write is there then.
  moments: () => ['after'],
  question: () => '',
  asksSite: false,
  look: async (looking, asked) => (await import('./look.ts')).look(looking, asked),
  judge,
}
