import { compareNames, stemOf, valuesOf } from '../compare-names.ts'
import type { MigrationTool } from '../tool.ts'

/** A row for each version, which is the number that a file begins with. */
export const rails: MigrationTool = {
  title: 'Rails',
  table: 'schema_migrations',
  columns: ['version'],
  // Those of golang-migrate and of Ecto.
  without: ['dirty', 'inserted_at'],
  folders: ['db/migrate'],
  files: /(?:^|\/)\d+_[a-z0-9_]*\.?[a-z0-9_]*\.rb$/,
  depth: 3,
  run: 'bin/rails db:migrate',
  compare: (rows, files) => {
    const done = new Set([...valuesOf(rows, 'version')].map(numberOf))
    const all = files.map(({ path }) => ({ name: stemOf(path), key: numberOf(stemOf(path)) }))
    return { ...compareNames(all, (key) => done.has(key)), failed: [] }
  },
}

/** The digits that a text begins with, without zeros before them. */
function numberOf(text: string): string {
  return /^0*(\d+)/.exec(text)?.[1] ?? text
}
