import type { Place } from '../facts.ts'

/** "in docs/guide.md, line 3" */
export function placeLine({ file, line }: Place): string {
  return line === undefined ? `in ${file}` : `in ${file}, line ${line}`
}
