import type { Match } from '../match.ts'
import { firstFile, type Project } from '../project.ts'

/** A Dockerfile or Containerfile at the root. */
export function dockerfile(project: Project): readonly Match[] {
  const file = firstFile(project, ['Dockerfile', 'Containerfile'])
  if (file === undefined) return []
  return [{ state: 'ready', provider: 'dockerfile', options: file, why: `There is a ${file}` }]
}
