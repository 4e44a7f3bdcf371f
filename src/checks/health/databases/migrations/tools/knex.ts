import { compareNames, stemOf, valuesOf } from '../compare-names.ts'
import type { MigrationTool } from '../tool.ts'
import { scriptFiles, scriptFolders } from './script-files.ts'

/** A row for each file. What was compiled before it ran has another ending there. */
export const knex: MigrationTool = {
  title: 'Knex',
  table: 'knex_migrations',
  columns: ['name', 'batch'],
  folders: scriptFolders,
  files: scriptFiles,
  depth: 0,
  run: 'npx knex migrate:latest',
  compare: (rows, files) => {
    const done = new Set([...valuesOf(rows, 'name')].map(stemOf))
    const all = files.map(({ path }) => ({ name: stemOf(path), key: stemOf(path) }))
    return { ...compareNames(all, (key) => done.has(key)), failed: [] }
  },
}
