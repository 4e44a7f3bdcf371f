import type { Kind } from '../../kind.ts'
import type { HeartbeatAsked, HeartbeatSeen } from './asked.ts'
import { expected, judge } from './judge.ts'
import { parse } from './parse.ts'

/** A job that must have called: `heartbeat nightly within 60s`. */
export const heartbeat: Kind<HeartbeatAsked, HeartbeatSeen> = {
  id: 'heartbeat',
  words: ['heartbeat'],
  example: 'heartbeat nightly within 60s',
  options: {},
  parse,
  expected,
  question: () => '',
  asksSite: false,
  look: async (looking, asked) => (await import('./look.ts')).look(looking, asked),
  judge,
}
