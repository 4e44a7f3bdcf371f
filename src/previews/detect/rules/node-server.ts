import { commandMatch } from '../command-match.ts'
import { frameworkMatch, frameworksOf } from '../framework-matches.ts'
import { type Manifest, readManifest } from '../manifest.ts'
import type { Match } from '../match.ts'
import { nextConfig } from '../next-config.ts'
import { packageManager } from '../package-manager.ts'
import { firstFile, glance, type Project } from '../project.ts'
import { type ScriptUse, scriptUse } from '../script-use.ts'
import { serverLibrary } from '../server-library.ts'
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
  const by = shown === undefined || shown === '' ? '' : ` (${shown})`
  return commandMatch(project, manifest, {
    by: { start: packageManager(project).run(script) },
    use,
    seen: `The script "${script}" of package.json runs ${use.runs}${by}`,
  })
}

/** Without a script: npm's own default server.js, or a main file that listens and needs a server library. */
function byFile(project: Project, manifest: Manifest): Match[] {
  // A library may listen in an example.
  if (manifest.scripts.has('start') || manifest.library) return []
  const main = serverLibrary(manifest) === undefined ? undefined : manifest.main
  const named = ['server.js', 'server.mjs', 'server.cjs', ...(main === undefined ? [] : [main])]
  const file = firstFile(
    project,
    named.filter((path) => listens.test(glance(project, path))),
  )?.replace(/^\.\//, '')
  if (file === undefined) return []
  const options = `node ${shellQuote(file)}`
  return [{ state: 'ready', provider: 'command', options, why: `${file} listens` }]
}
