import type { Kind } from '../kind.ts'
import type { Aspect } from './aspect.ts'
import type { DatabaseAsked, DatabaseSeen } from './asked.ts'
import type { Database } from './database.ts'
import { judge } from './judge.ts'
import { options } from './options.ts'
import type { Session } from './open.ts'
import { parse } from './parse.ts'

/** What a database must be like: `postgres connections < 80%`. */
export function databaseKind<S extends Session>(
  database: Database<S>,
): Kind<DatabaseAsked, DatabaseSeen> {
  const { id, aspects } = database
  const aspectOf = ({ word }: DatabaseAsked): Aspect<S, unknown, unknown> | undefined =>
    aspects.find((aspect) => aspect.word === word)
  return {
    id,
    words: [id],
    example: `${id} connects`,
    options,
    parse: (reader, given) => parse(database, reader, given),
    expected: (asked) => aspectOf(asked)?.expected(asked.wish) ?? '',
    // One that waits must not take the time of another.
    question: (asked) =>
      JSON.stringify([asked.source, asked.ca, aspectOf(asked)?.takesTime ? asked.word : null]),
    disturbs: (asked) => aspectOf(asked)?.deep === true,
    // It asks the database.
    asksSite: false,
    look: async (looking, asked) => (await import('./look.ts')).look(database, looking, asked),
    judge: (asked, samples) => judge(database, asked, samples),
  }
}
