import type { Match } from '../match.ts'
import { glance, type Project } from '../project.ts'
import { pythonPackages } from '../python-packages.ts'
import { pythonServers } from '../python-servers.ts'

/** manage.py: Django behind the production server that the project requires; never `runserver`. */
export function django(project: Project): readonly Match[] {
  if (project.kind('manage.py') !== 'file') return []
  const settings = /DJANGO_SETTINGS_MODULE['"]\s*,\s*['"]([A-Za-z_][\w.]{0,200})['"]/.exec(
    glance(project, 'manage.py'),
  )?.[1]
  if (settings === undefined) return []
  // config.settings.production belongs to config.wsgi.
  const [name = ''] = settings.split('.')
  const packages = pythonPackages(project)
  const server = pythonServers.find(
    ([program, kind]) => packages.has(program) && project.kind(`${name}/${kind}.py`) === 'file',
  )
  if (server !== undefined) {
    const [program, kind, command] = server
    const why = `manage.py is Django's, and the project requires ${program}`
    const options = command(`${name}.${kind}:application`)
    return [{ state: 'ready', provider: 'command', options, why }]
  }
  return [
    {
      state: 'unclear',
      provider: 'command',
      options: `gunicorn --bind "127.0.0.1:$PORT" ${name}.wsgi`,
      why: "manage.py is Django's, and the project requires no production server that Rehearse knows; runserver is for development",
    },
  ]
}
