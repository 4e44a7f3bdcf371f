import { options } from '../../asking/request-headers.ts'
import type { Kind } from '../../kind.ts'
import type { PrometheusAsked, PrometheusSeen } from './asked.ts'
import { expected, judge } from './judge.ts'
import { parse } from './parse.ts'

/** What the site counts and measures itself: `prometheus /metrics http_errors_total < 5`. */
export const prometheus: Kind<PrometheusAsked, PrometheusSeen> = {
  id: 'prometheus',
  words: ['prometheus'],
  example: 'prometheus /metrics http_errors_total < 5',
  options,
  parse,
  expected,
  question: ({ place, headers = {} }) => JSON.stringify([place, headers]),
  asksSite: true,
  look: async (looking, asked) => (await import('./look.ts')).look(looking, asked),
  judge,
}
