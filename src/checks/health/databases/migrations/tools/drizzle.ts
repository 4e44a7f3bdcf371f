import { z } from 'zod'
import type { MigrationTool } from '../tool.ts'

const Journal = z.object({
  entries: z.array(z.object({ when: z.number(), tag: z.string() })).max(5000),
})

/** A row for each that has run, with its time; what the journal has after the newest of them is run next. */
export const drizzle: MigrationTool = {
  title: 'Drizzle',
  table: '__drizzle_migrations',
  columns: ['created_at', 'hash'],
  folders: [
    'drizzle',
    'drizzle/migrations',
    'migrations',
    'db/migrations',
    'src/db/migrations',
    'src/drizzle',
  ],
  files: /^meta\/_journal\.json$/,
  depth: 1,
  reads: true,
  run: 'npx drizzle-kit migrate',
  compare: (rows, [journal]) => {
    const entries = entriesIn(journal?.text ?? '')
    if (!entries) return { problem: 'its meta/_journal.json cannot be read' }
    const newest = Math.max(-1, ...rows.map((row) => Number(row['created_at'])))
    const pending = entries.filter(({ when }) => when > newest)
    return {
      done: entries.length - pending.length,
      pending: pending.map(({ tag }) => tag),
      failed: [],
    }
  },
}

function entriesIn(text: string): z.infer<typeof Journal>['entries'] | undefined {
  try {
    return Journal.parse(JSON.parse(text)).entries
  } catch {
    return undefined
  }
}
