import { compareNames, stemOf, valuesOf } from '../compare-names.ts'
import type { MigrationTool } from '../tool.ts'

/** A row for each file. */
export const laravel: MigrationTool = {
  title: 'Laravel',
  table: 'migrations',
  columns: ['migration', 'batch'],
  folders: ['database/migrations'],
  files: /^[^/]+_[^/]+\.php$/,
  depth: 0,
  run: 'php artisan migrate --force',
  compare: (rows, files) => {
    const done = valuesOf(rows, 'migration')
    const all = files.map(({ path }) => ({ name: stemOf(path), key: stemOf(path) }))
    return { ...compareNames(all, (key) => done.has(key)), failed: [] }
  },
}
