import { parseProcfile } from '../../parse-procfile.ts'
import type { Match } from '../match.ts'
import { commandMatch } from '../command-match.ts'
import { readManifest } from '../manifest.ts'
import type { Project } from '../project.ts'
import { scriptUse } from '../script-use.ts'

/** A Procfile with a `web` line: all its processes. */
export function procfile(project: Project): readonly Match[] {
  const file = project.read('Procfile')
  if (file === undefined) return []
  const unclear = { state: 'unclear', provider: 'command', options: 'npm start' } as const
  if ('problem' in file) return [{ ...unclear, why: `The Procfile ${file.problem}` }]
  if (file.text.length > 65_536) return [{ ...unclear, why: 'The Procfile is larger than 64 KiB' }]
  const parsed = parseProcfile(file.text)
  if ('problem' in parsed) {
    if (parsed.problem === 'no-web') return []
    return [{ ...unclear, why: `The Procfile cannot be used: ${parsed.why}` }]
  }
  const manifest = readManifest(project)
  const isRead = manifest !== undefined && 'scripts' in manifest
  const scripts = isRead ? manifest.scripts : new Map<string, string>()
  const { web, beside, release } = parsed
  for (const { name, command } of [{ name: 'web', command: web }, ...beside]) {
    const { kind, runs } = scriptUse(command, scripts)
    if (kind === 'develops') {
      const why = `The Procfile's process "${name}" is for development, ${runs}`
      return [{ ...unclear, why }]
    }
  }
  const use = scriptUse(web, scripts)
  const names =
    beside.length === 0 ? '' : `, beside it ${beside.map(({ name }) => name).join(', ')}`
  const first = release === undefined ? '' : '; its line "release:" runs before'
  const seen = `The Procfile has a line "web:"${names}${first}`
  if (isRead) return [commandMatch(project, manifest, { by: { procfile: 'Procfile' }, use, seen })]
  const port = use.port === undefined ? {} : { port: use.port }
  const options = { procfile: 'Procfile', ...port }
  return [{ state: 'ready', provider: 'command', options, why: seen }]
}
