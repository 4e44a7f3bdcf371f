import { readManifest } from '../manifest.ts'
import type { Match } from '../match.ts'
import { packageManager } from '../package-manager.ts'
import type { Project } from '../project.ts'
import { scriptUse } from '../script-use.ts'

/** package.json: a start script that is a development server, or of which nothing shows that it serves. */
export function undecidedScript(project: Project): readonly Match[] {
  const manifest = readManifest(project)
  if (manifest === undefined || 'problem' in manifest) return []
  const script = ['start', 'serve', 'dev'].find((name) => manifest.scripts.has(name))
  if (script === undefined) return []
  const use = scriptUse(manifest.scripts.get(script) ?? '', manifest.scripts)
  // A site beside a library: its `serve` or `dev` says nothing about what runs in production.
  if (script !== 'start' && use.kind !== 'develops') return []
  const why =
    use.kind === 'develops'
      ? `The script "${script}" of package.json is a development server, ${use.runs}`
      : `The script "start" of package.json runs ${use.runs}, and nothing shows that it serves a site`
  const example = use.kind === 'develops' ? 'node server.js' : packageManager(project).run('start')
  return [{ state: 'unclear', provider: 'command', options: example, why }]
}
