import { stemOf } from '../compare-names.ts'
import type { MigrationTool } from '../tool.ts'

/** One row: the newest version, and whether it failed midway. */
export const golangMigrate: MigrationTool = {
  title: 'golang-migrate',
  table: 'schema_migrations',
  columns: ['version', 'dirty'],
  folders: ['migrations', 'db/migrations', 'database/migrations', 'sql/migrations', 'db/migration'],
  files: /^\d+_[^/]*\.up\.[^/.]+$/,
  depth: 0,
  run: 'migrate -path FOLDER -database URL up',
  compare: (rows, files) => {
    const [row] = rows
    const version = row?.['version'] ? BigInt(row['version']) : -1n
    const isDirty = row?.['dirty'] === 'true' || row?.['dirty'] === '1'
    const all = files
      .map(({ path }) => ({ name: stemOf(stemOf(path)), at: BigInt(/^\d+/.exec(path)?.[0] ?? 0) }))
      .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    const pending = all.filter(({ at }) => at > version)
    const failed = all.find(({ at }) => at === version)?.name ?? `version ${version}`
    return {
      done: all.length - pending.length - (isDirty ? 1 : 0),
      pending: pending.map(({ name }) => name),
      failed: isDirty ? [{ name: failed }] : [],
    }
  },
}
