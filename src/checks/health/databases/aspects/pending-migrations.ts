import { count } from '../../../../model/units.ts'
import type { LineReader } from '../../../../model/line/line-reader.ts'
import { takeQuoted } from '../../../../model/line/quoted.ts'
import { Unreadable } from '../../../../model/line/unreadable.ts'
import type { AspectJudge } from '../aspect.ts'

/** Where the migrations are, from the folder of rehearse.yml; absent where each tool usually keeps them. */
export interface MigrationsWish {
  folder?: string
}

/** What the files of one tool say against its table; foreign text. */
export interface MigrationsSeen {
  tools: {
    title: string
    /** From the folder of rehearse.yml. */
    folder: string
    done: number
    pending: string[]
    failed: { name: string; said?: string }[]
    /** What has it run what is pending. */
    run: string
  }[]
}

const fix = 'Write no pending migrations, or no pending migrations in db/migrate'
const shownAtMost = 20

/** `no pending migrations`: all that the files have was run, and came to a good end. */
export const pendingMigrations: AspectJudge<MigrationsWish, MigrationsSeen> = {
  word: 'pending-migrations',
  opening: 'no',
  example: 'no pending migrations',
  // Files may be many, and none of it changes under load.
  deep: true,
  parse: (reader) => {
    reader.takeOneOf(['pending'], 'the word pending', fix)
    reader.takeOneOf(['migrations'], 'the word migrations', fix)
    return reader.takeWord('in') ? { folder: takeFolder(reader) } : {}
  },
  expected: ({ folder }) => (folder === undefined ? 'none' : `none of ${folder}`),
  judge: (_wish, { tools }) => {
    const pending = tools.flatMap((tool) => tool.pending)
    const failed = tools.flatMap((tool) => tool.failed)
    const parts = [
      ...(failed.length === 0 ? [] : [`${failed.length} failed`]),
      ...(pending.length === 0 ? [] : [`${pending.length} pending`]),
    ]
    const titles = tools.map(({ title, folder }) => `${title} in ${folder}`).join(' and ')
    const done = tools.reduce((sum, tool) => sum + tool.done, 0)
    const all = count(done + pending.length + failed.length, 'migration')
    const [first] = tools.filter((tool) => tool.failed.length + tool.pending.length > 0)
    if (!first) {
      return { state: 'ok', seen: `none of ${all}: ${titles}`, told: `has run all of ${all}` }
    }
    const lines = [
      ...failed.map(({ name, said }) => `failed: ${name}${said === undefined ? '' : `: ${said}`}`),
      ...pending.map((name) => `pending: ${name}`),
    ]
    const more = lines.length - shownAtMost
    return {
      state: 'failed',
      seen: `${parts.join(' and ')} of ${all}`,
      told: `has ${parts.join(' and ')} of ${all} of ${titles}`,
      excerpt: [...lines.slice(0, shownAtMost), ...(more > 0 ? [`and ${more} more`] : [])],
      next: `${failed.length > 0 ? 'Look at what the failed one did until then, and mend it; then run' : 'Run'} them before the preview starts, with database.migrate or command.setup: ${first.run}`,
    }
  },
  badness: ({ tools }) =>
    tools.reduce((sum, { pending, failed }) => sum + pending.length + failed.length, 0),
}

function takeFolder(reader: LineReader): string {
  const next = reader.peek()
  if (next?.text.startsWith('"')) {
    const quoted = takeQuoted(reader)
    if (quoted.value === '' || quoted.value.includes('\0')) {
      throw new Unreadable(quoted, 'is no folder', fix)
    }
    return quoted.value
  }
  return reader.take(/[^\s["]\S*/y)?.text ?? reader.lacks('a folder', fix)
}
