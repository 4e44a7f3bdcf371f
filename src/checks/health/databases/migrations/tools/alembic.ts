import { stemOf, valuesOf } from '../compare-names.ts'
import type { MigrationTool } from '../tool.ts'

const assigned = (name: string): RegExp =>
  new RegExp(
    `^${name}(?:[ \\t]*:[^=\\n]{1,200})?[ \\t]*=[ \\t]*(\\([^)]{0,4000}\\)|\\[[^\\]]{0,4000}\\]|[^\\n]*)`,
    'm',
  )
const revision = assigned('revision')
const down = assigned('down_revision')
const needs = assigned('depends_on')

/** Rows name the newest revision of each branch; each file, those before its own. */
export const alembic: MigrationTool = {
  title: 'Alembic',
  table: 'alembic_version',
  columns: ['version_num'],
  folders: [
    'alembic/versions',
    'migrations/versions',
    'app/alembic/versions',
    'src/alembic/versions',
  ],
  files: /^[^/]+\.py$/,
  depth: 0,
  reads: true,
  run: 'alembic upgrade head',
  compare: (rows, files) => {
    const before = new Map<string, string[]>()
    const names = new Map<string, string>()
    for (const { path, text } of files) {
      const [own] = textsIn(revision.exec(text)?.[1])
      if (own !== undefined) {
        names.set(own, stemOf(path))
        before.set(
          own,
          [down, needs].flatMap((one) => textsIn(one.exec(text)?.[1])),
        )
      } else if (/^def upgrade\b/m.test(text)) {
        return { problem: `the revision of ${path} cannot be read` }
      }
    }
    const done = new Set<string>()
    const next = [...valuesOf(rows, 'version_num')]
    for (let at = 0; at < next.length; at++) {
      const one = next[at] ?? ''
      if (done.has(one)) continue
      const earlier = before.get(one)
      if (!earlier) return { problem: `the database is at revision ${one}, which no file has` }
      done.add(one)
      next.push(...earlier)
    }
    return {
      done: done.size,
      pending: [...names].filter(([own]) => !done.has(own)).map(([, name]) => name),
      failed: [],
    }
  },
}

/** The texts in quotes on the right of an assignment. */
function textsIn(value = ''): string[] {
  return [...value.replace(/#.*/g, '').matchAll(/["']([^"'\n]{1,200})["']/g)].map(
    ([, text = '']) => text,
  )
}
