import { buildCommand } from './build-command.ts'
import { frameworksOf } from './framework-matches.ts'
import type { Manifest } from './manifest.ts'
import type { Match } from './match.ts'
import { nextConfig } from './next-config.ts'
import type { Project } from './project.ts'
import type { ScriptUse } from './script-use.ts'

/**
 * A command that serves: ready, or not when what it needs is missing and it does not build that itself.
 * `by` is the option that names it, and `seen` says where it stands.
 */
export function commandMatch(
  project: Project,
  manifest: Manifest,
  found: { by: { start: string } | { procfile: string }; use: ScriptUse; seen: string },
): Match {
  const { by, use, seen } = found
  const short = 'start' in by ? by.start : by
  const options = use.port === undefined ? short : { ...by, port: use.port }
  const match = { provider: 'command', options } as const
  const lacks = use.builds ? undefined : missing(project, manifest, use)
  if (lacks === undefined) return { ...match, state: 'ready', why: seen }
  const build = buildCommand(project, manifest)
  const why = `${seen}, and there is no ${lacks}`
  return build === undefined
    ? { ...match, state: 'unclear', why: `${why}; no script of package.json builds it` }
    : { ...match, state: 'unbuilt', build, why }
}

/** What the command needs and is not there. */
function missing(project: Project, manifest: Manifest, use: ScriptUse): string | undefined {
  if (use.kind !== 'serves') return undefined
  if (/\bnext start\b/.test(use.runs) && nextConfig(project).ownFolder) return undefined
  const needs =
    use.needs ??
    frameworksOf(manifest).flatMap(({ server = [] }) => server.map(({ built }) => built))
  const isThere = needs.some((path) => path.includes('*') || project.kind(path) !== undefined)
  return needs.length === 0 || isThere ? undefined : needs[0]
}
