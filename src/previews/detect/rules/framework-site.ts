import { frameworkMatch, frameworksOf } from '../framework-matches.ts'
import { readManifest } from '../manifest.ts'
import type { Match } from '../match.ts'
import type { Project } from '../project.ts'

/** package.json: the static site that a framework or a bundler builds. */
export function frameworkSite(project: Project): readonly Match[] {
  const manifest = readManifest(project)
  if (manifest === undefined || 'problem' in manifest) return []
  return frameworksOf(manifest)
    .map((framework) => frameworkMatch(project, manifest, framework))
    .filter((match) => match !== undefined)
}
