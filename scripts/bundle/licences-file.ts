import type { Licence } from './licence.ts'

/** licenses.txt: one part per package and version, sorted, each under a line "=== name version (licence) ===". */
export function licencesFile(licences: readonly Licence[]): string {
  const parts = licences.map(({ title, id, text }) => `=== ${title} (${id}) ===\n\n${text}\n`)
  return `Rehearse contains the following packages.\n\n${[...new Set(parts)].toSorted().join('\n')}`
}
