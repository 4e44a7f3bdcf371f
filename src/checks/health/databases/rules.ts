import type { Rule } from '../../../model/rule.ts'
import { asserted } from '../how-to-ignore.ts'

const words = {
  connects: {
    means: 'The database lets the user in too late, or not at all.',
    matters: 'Whatever needs it fails, or waits.',
    fix: 'Look whether it runs, and at the address and the user in the finding.',
    ignore: asserted,
  },
  connections: {
    means: 'More connections are taken than asserted of those that there may be.',
    matters: 'When the last is taken, every further request fails at once.',
    fix: 'Make the pools of the app smaller, close what stays open, or put a pooler before it.',
    ignore: asserted,
  },
  'longest-transaction': {
    means: 'A transaction has been open for longer than asserted.',
    matters: 'It holds locks, and keeps old rows from being cleared away.',
    fix: 'Look at the session in the finding: most often it waits for something else meanwhile.',
    ignore: asserted,
  },
  'lock-waits': {
    means: 'More sessions wait for a lock than asserted.',
    matters: 'Each of them is a request that hangs.',
    fix: 'Look at the session in the finding that holds the lock.',
    ignore: asserted,
  },
  'replication-lag': {
    means: 'A replica is farther behind than asserted, or does not replicate.',
    matters: 'Readers see old data, and a failover loses what is missing.',
    fix: 'Look at the replica in the finding: its load, its disk, a query that blocks it.',
    ignore: asserted,
  },
  intact: {
    means: 'A table or an index is damaged.',
    matters: 'Queries may answer wrongly for weeks before one fails.',
    fix: 'Stop writing, keep a copy of the files, and restore; an index alone can be built anew.',
    ignore: asserted,
  },
  'pending-migrations': {
    means: 'Migrations that the files have were not run in the database, or failed midway.',
    matters: 'The code expects tables and columns that are not there.',
    fix: 'Run them before the preview starts: `database.migrate`, or a line of `command.setup`.',
    ignore: asserted,
  },
  memory: {
    means: 'It uses more memory than asserted.',
    matters: 'At its limit it refuses writes or throws keys away.',
    fix: 'Look for keys that never expire, or give it more.',
    ignore: asserted,
  },
  evictions: {
    means: 'It has thrown keys away for lack of memory.',
    matters: 'Sessions end and caches miss without anybody having asked for it.',
    fix: 'Give it more memory, or let keys expire sooner.',
    ignore: asserted,
  },
} satisfies Record<string, Rule>

type Word = keyof typeof words

const ofSql = [
  'connects',
  'connections',
  'longest-transaction',
  'lock-waits',
  'replication-lag',
  'intact',
  'pending-migrations',
] as const

/** The rules about databases: one for each word of each kind. */
export const databaseRules = {
  ...rulesOf('postgres', ofSql),
  ...rulesOf('mysql', ofSql),
  ...rulesOf('redis', ['connects', 'connections', 'memory', 'evictions', 'replication-lag']),
}

type DatabaseRule = keyof typeof databaseRules extends `health/${infer Name}` ? Name : never

/** The rule about a word of a database. Throws for one that is not described. */
export function ruleOf(database: string, word: string): DatabaseRule {
  const name = `${database}-${word}`
  if (!isRule(name)) throw new RangeError(`no rule is called ${name}`)
  return name
}

function isRule(name: string): name is DatabaseRule {
  return Object.hasOwn(databaseRules, `health/${name}`)
}

function rulesOf<Database extends string, Own extends Word>(
  database: Database,
  own: readonly Own[],
): Record<`health/${Database}-${Own}`, Rule> {
  const entries = own.map((word) => [`health/${database}-${word}`, words[word]])
  return Object.fromEntries(entries) as Record<`health/${Database}-${Own}`, Rule>
}
