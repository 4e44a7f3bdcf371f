import { compareNames } from '../compare-names.ts'
import type { MigrationTool } from '../tool.ts'

/** A folder for each migration; a row for each try, which has an end when it was well. */
export const prisma: MigrationTool = {
  title: 'Prisma',
  table: '_prisma_migrations',
  columns: ['migration_name', 'finished_at', 'rolled_back_at', 'logs'],
  folders: ['prisma/migrations', 'prisma/schema/migrations', 'src/prisma/migrations'],
  files: /^[^/]+\/migration\.sql$/,
  depth: 1,
  run: 'npx prisma migrate deploy',
  compare: (rows, files) => {
    const tries = rows.filter((row) => row['rolled_back_at'] === null)
    const done = new Set(
      tries.filter((row) => row['finished_at'] !== null).map((row) => row['migration_name']),
    )
    const failed = tries
      .filter((row) => row['finished_at'] === null)
      .map(({ migration_name: name, logs }) => ({
        name: name ?? '?',
        ...(logs ? { said: logs } : {}),
      }))
    const names = new Set(failed.map(({ name }) => name))
    const folders = files.map(({ path }) => path.slice(0, path.indexOf('/')))
    const left = folders.filter((name) => !names.has(name)).map((name) => ({ name, key: name }))
    return { ...compareNames(left, (key) => done.has(key)), failed }
  },
}
