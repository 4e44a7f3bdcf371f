import type { Compared } from './tool.ts'

/** A migration by the name that people know, and by what the tool notes of it. */
export interface Named {
  name: string
  key: string
}

/** For tools that note each migration they have run. */
export function compareNames(
  files: readonly Named[],
  isDone: (key: string) => boolean,
): Pick<Compared, 'done' | 'pending'> {
  const pending = files.filter(({ key }) => !isDone(key)).map(({ name }) => name)
  return { done: files.length - pending.length, pending }
}

/** The names of files, without their folder and what stands behind the last dot. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
}

/** What is in a column, where there is something. */
export function valuesOf(
  rows: readonly Readonly<Record<string, string | null>>[],
  column: string,
): Set<string> {
  return new Set(rows.flatMap((row) => row[column] ?? []))
}
