import type { Kind } from '../../kind.ts'
import type { HttpAsked, HttpSeen } from './asked.ts'
import { aspects } from './aspects/in-order.ts'
import { figure } from './figure.ts'
import { judge } from './judge.ts'
import { options } from '../../asking/request-headers.ts'
import { parse } from './parse.ts'

/** What an answer of the site must be like: `GET /healthz status = 200`. */
export const http: Kind<HttpAsked, HttpSeen> = {
  id: 'http',
  words: ['GET', 'HEAD'],
  example: 'GET /healthz status = 200',
  options,
  parse,
  expected: ({ word, wish }) =>
    aspects.find(({ words }) => words.includes(word))?.expected(wish) ?? '',
  question: ({ method, path, headers = {} }) => JSON.stringify([method, path, headers]),
  looks: ({ word }) => aspects.find(({ words }) => words.includes(word))?.looks ?? 1,
  asksSite: true,
  look: async (looking, asked) => (await import('./look.ts')).look(looking, asked),
  judge,
  figure,
}
