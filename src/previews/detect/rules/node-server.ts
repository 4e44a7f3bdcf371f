import { buildCommand } from '../build-command.ts'
import { frameworkMatch, frameworksOf } from '../framework-matches.ts'
import { type Manifest, readManifest } from '../manifest.ts'
import type { Match } from '../match.ts'
import { nextConfig } from '../next-config.ts'
import { packageManager } from '../package-manager.ts'
import { firstFile, glance, type Project } from '../project.ts'
import { type ScriptUse, scriptUse } from '../script-use.ts'
import { shellQuote } from '../shell-quote.ts'
import { listens, showsServer } from '../shows-server.ts'

const scriptNames = [
  'start:prod',
  'start:production',
  'production',
  'prod',
  'start',
  'serve:prod',
  'serve',
]

/** package.json: the script that serves as production does, else the server that a framework built. */
export function nodeServer(project: Project): readonly Match[] {
  const manifest = readManifest(project)
  if (manifest === undefined) return []
  if ('problem' in manifest) {
    const why = `package.json ${manifest.problem}`
    return [{ state: 'unclear', provider: 'command', options: 'npm start', why }]
  }
  for (const script of scriptNames) {
    const text = manifest.scripts.get(script)
    const use = text === undefined ? undefined : scriptUse(text, manifest.scripts)
    if (use?.kind !== 'serves') continue
    const match = scriptMatch(project, manifest, script, use)
    if (match !== undefined) return [match]
  }
  if (manifest.workspaces.length > 0) return []
  const built = frameworksOf(manifest)
    .filter(({ server }) => server !== undefined)
    .map((framework) => frameworkMatch(project, manifest, framework))
    .filter((match) => match?.provider === 'command')
  return built.length > 0 ? built.filter((match) => match !== undefined) : byFile(project, manifest)
}

function scriptMatch(
  project: Project,
  manifest: Manifest,
  script: string,
  use: ScriptUse & { kind: 'serves' },
): Match | undefined {
  const shown = use.entry === undefined ? '' : showsServer(project, use.entry, manifest)
  const isMissing = use.needs?.every((path) => project.kind(path) === undefined) ?? false
  if (shown === undefined && !isMissing) return undefined
  if (/\bnext start\b/.test(use.runs) && nextConfig(project).exportsSite) return undefined
  const command = packageManager(project).run(script)
  const options = use.port === undefined ? command : { start: command, port: use.port }
  const found = { provider: 'command', options } as const
  const runs = `script "${script}" of package.json runs ${use.runs}`
  const by = shown === undefined || shown === '' ? '' : ` (${shown})`
  const lacks = missing(project, manifest, use)
  if (lacks === undefined || use.builds)
    return { ...found, state: 'ready', why: `The ${runs}${by}` }
  const build = buildCommand(project, manifest)
  if (build !== undefined) {
    return { ...found, state: 'unbuilt', build, why: `The ${runs}, and there is no ${lacks}` }
  }
  const why = `The ${runs}, and there is no ${lacks}; no script of package.json builds it`
  return { ...found, state: 'unclear', why }
}

/** What the script needs and is not there. */
function missing(project: Project, manifest: Manifest, use: ScriptUse): string | undefined {
  const needs =
    use.kind === 'serves' && use.needs !== undefined
      ? use.needs
      : frameworksOf(manifest).flatMap(({ server = [] }) => server.map(({ built }) => built))
  if (/\bnext start\b/.test(use.runs) && nextConfig(project).ownFolder) return undefined
  const isThere = needs.some((path) => path.includes('*') || project.kind(path) !== undefined)
  return needs.length === 0 || isThere ? undefined : needs[0]
}

/** Without a script: npm's own default server.js, or a main file that listens. */
function byFile(project: Project, manifest: Manifest): Match[] {
  const hasStart = manifest.scripts.has('start')
  const main = manifest.main?.replace(/^\.\//, '')
  const named = [
    ...(hasStart ? [] : ['server.js', 'server.mjs', 'server.cjs']),
    ...(main ? [main] : []),
  ]
  const file = firstFile(
    project,
    named.filter((path) => listens.test(glance(project, path))),
  )
  if (file === undefined || hasStart || manifest.library) return []
  // A library may listen in an example; a program that is told to npm as server.js, or needs a framework, serves.
  const isMain = file === main && !/^server\.[cm]?js$/.test(file)
  if (isMain && showsServer(project, '', manifest) === undefined) return []
  const options = `node ${shellQuote(file)}`
  return [{ state: 'ready', provider: 'command', options, why: `${file} listens` }]
}
