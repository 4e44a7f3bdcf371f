import { compareNames, stemOf } from '../compare-names.ts'
import type { MigrationTool, Row } from '../tool.ts'

const versioned = /^V([\d._]+)__/

/** A row for each script, the newest of a version counts; one of a baseline stands for all before it. */
export const flyway: MigrationTool = {
  title: 'Flyway',
  table: 'flyway_schema_history',
  columns: ['installed_rank', 'version', 'type', 'script', 'success'],
  folders: ['src/main/resources/db/migration', 'db/migration', 'flyway/sql', 'sql', 'migrations'],
  files: /(?:^|\/)(?:V[\d._]+|R)__[^/]+\.(?:sql|java|kt)$/,
  depth: 3,
  run: 'flyway migrate',
  compare: (rows, files) => {
    const order = rows.toSorted((one, other) => rankOf(one) - rankOf(other))
    const newest = [...new Map(order.map((row) => [keyOf(row), row])).values()]
    const failed = newest.filter((row) => !isTrue(row['success']))
    const done = new Set(
      newest.filter((row) => isTrue(row['success']) && !isUndone(row)).map(keyOf),
    )
    const failedKeys = new Set(failed.map(keyOf))
    const baseline = order.findLast(({ type }) => type?.endsWith('BASELINE'))?.['version']
    const all = files
      .map(({ path }) => ({ name: stemOf(path), key: keyOfFile(stemOf(path)) }))
      .filter(({ key }) => !failedKeys.has(key))
    const isBelow = (key: string): boolean =>
      typeof baseline === 'string' && key.startsWith('V') && compareVersions(key, baseline) <= 0
    return {
      ...compareNames(all, (key) => done.has(key) || isBelow(key)),
      failed: failed.map(({ script }) => ({ name: script ?? '?' })),
    }
  },
}

function rankOf(row: Row): number {
  return Number(row['installed_rank'])
}

function isTrue(text: string | null | undefined): boolean {
  return text === 'true' || text === '1'
}

/** Undone by a script for that, or taken out by a repair. */
function isUndone({ type }: Row): boolean {
  return /^(?:UNDO|DELETE)/.test(type ?? '')
}

function keyOf(row: Row): string {
  return row['version'] === null ? stemOf(row['script'] ?? '') : `V${numbersOf(row['version'])}`
}

function keyOfFile(stem: string): string {
  const version = versioned.exec(stem)?.[1]
  return version === undefined ? stem : `V${numbersOf(version)}`
}

/** 1.0 is 1, and 01_2 is 1.2. */
function numbersOf(version = ''): string {
  const parts = version.split(/[._]/).map((part) => part.replace(/^0+(?=\d)/, ''))
  return parts.join('.').replace(/(?:\.0)+$/, '')
}

function compareVersions(key: string, version: string): number {
  const [one, other] = [key.slice(1), numbersOf(version)].map((text) => text.split('.').map(BigInt))
  const length = Math.max(one?.length ?? 0, other?.length ?? 0)
  for (let at = 0; at < length; at++) {
    const [first, second] = [one?.[at] ?? 0n, other?.[at] ?? 0n]
    if (first !== second) return first < second ? -1 : 1
  }
  return 0
}
