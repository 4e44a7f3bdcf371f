import { compareNames, valuesOf } from '../compare-names.ts'
import type { MigrationTool } from '../tool.ts'
import { scriptFiles, scriptFolders } from './script-files.ts'

/** Its name ends with the milliseconds when it was made. */
const named = /\bname\s*(?::\s*string\s*)?[=:]\s*["'`](\w{1,200}\d{13})["'`]/g
const ofClass = /\bclass\s+(\w{1,200}\d{13})\b/g
const isMigration = /\bMigrationInterface\b|\basync\s+up\s*\(/

/** A row for each class, by its own `name` or that of the class. */
export const typeorm: MigrationTool = {
  title: 'TypeORM',
  table: 'migrations',
  columns: ['timestamp', 'name'],
  folders: [...scriptFolders, 'migration', 'src/migration'],
  files: scriptFiles,
  depth: 0,
  reads: true,
  run: 'npx typeorm migration:run -d DATA_SOURCE',
  compare: (rows, files) => {
    const all = files.map(({ path, text }) => ({ path, text, names: namesIn(text) }))
    const odd = all.find(({ text, names }) => names.length === 0 && isMigration.test(text))
    if (odd) return { problem: `the name of the migration in ${odd.path} cannot be read` }
    const done = valuesOf(rows, 'name')
    const classes = all.flatMap(({ names }) => names.map((name) => ({ name, key: name })))
    return { ...compareNames(classes, (key) => done.has(key)), failed: [] }
  },
}

function namesIn(text: string): string[] {
  const own = [...text.matchAll(named)]
  const found = own.length > 0 ? own : [...text.matchAll(ofClass)]
  return [...new Set(found.map(([, name = '']) => name))]
}
