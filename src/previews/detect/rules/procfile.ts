import type { Match } from '../match.ts'
import { commandMatch } from '../command-match.ts'
import { readManifest } from '../manifest.ts'
import type { Project } from '../project.ts'
import { scriptUse } from '../script-use.ts'

/** The `web` line of a Procfile. Its other lines are named, not started. */
export function procfile(project: Project): readonly Match[] {
  const file = project.read('Procfile')
  if (file === undefined) return []
  const unclear = { state: 'unclear', provider: 'command', options: 'npm start' } as const
  if ('problem' in file) return [{ ...unclear, why: `The Procfile ${file.problem}` }]
  const lines = file.text
    .split('\n')
    .flatMap((line) => [...line.matchAll(/^([A-Za-z0-9_-]{1,100}):\s*(\S.*)$/g)])
    .map(([, name = '', command = '']) => ({ name, command: command.trimEnd() }))
  const webs = lines.filter(({ name }) => name === 'web')
  const [web] = webs
  if (web === undefined) return []
  if (webs.length > 1) return [{ ...unclear, why: `The Procfile has ${webs.length} lines "web:"` }]
  if (web.command.length > 8192 || web.command.includes('\0')) {
    return [{ ...unclear, why: 'The line "web:" of the Procfile is no command line' }]
  }
  const manifest = readManifest(project)
  const scripts = manifest && 'scripts' in manifest ? manifest.scripts : new Map<string, string>()
  const use = scriptUse(web.command, scripts)
  if (use.kind === 'develops') {
    return [{ ...unclear, why: `The Procfile's web process is a development server, ${use.runs}` }]
  }
  const others = lines.filter(({ name }) => name !== 'web').map(({ name }) => name)
  const rest = others.length === 0 ? '' : `; its other lines (${others.join(', ')}) are not run`
  const seen = `The Procfile has a line "web:"${rest}`
  if (manifest !== undefined && 'scripts' in manifest) {
    return [commandMatch(project, manifest, { command: web.command, use, seen })]
  }
  return [{ state: 'ready', provider: 'command', options: web.command, why: seen }]
}
