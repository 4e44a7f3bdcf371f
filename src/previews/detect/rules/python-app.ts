import type { Match } from '../match.ts'
import { glance, type Project } from '../project.ts'
import { pythonPackages } from '../python-packages.ts'
import { pythonServers } from '../python-servers.ts'

const files = ['app', 'main', 'wsgi', 'asgi', 'server', 'application', 'app/main']
const frameworks = { Flask: 'wsgi', FastAPI: 'asgi', Starlette: 'asgi', Quart: 'asgi' } as const
/** `app = Flask(__name__)` at the begin of a line: a variable of the module. */
const made =
  /^([A-Za-z_]\w{0,100})[^\S\n]*(?::[^=\n]{1,100})?=[^\S\n]*(?:\w{1,50}\.)?(Flask|FastAPI|Starlette|Quart)\(/m

/** The one file that makes a Flask or FastAPI app, behind the production server that the project requires. */
export function pythonApp(project: Project): readonly Match[] {
  if (project.kind('manage.py') === 'file') return []
  const packages = pythonPackages(project)
  return files.flatMap((file): Match[] => {
    const match = made.exec(glance(project, `${file}.py`).slice(0, 262_144))
    const [, name = '', framework] = match ?? []
    if (!isFramework(framework)) return []
    const kind = frameworks[framework]
    const app = `${file.replace('/', '.')}:${name}`
    const fitting = pythonServers.filter(([, serves]) => serves === kind)
    const server = fitting.find(([program]) => packages.has(program))
    const seen = `${file}.py makes a ${framework} app`
    if (server !== undefined) {
      const [program, , command] = server
      const why = `${seen}, and the project requires ${program}`
      return [{ state: 'ready', provider: 'command', options: command(app), why }]
    }
    const options = fitting[0]?.[2](app) ?? ''
    const why = `${seen}, and the project requires no production server that Rehearse knows`
    return [{ state: 'unclear', provider: 'command', options, why }]
  })
}

function isFramework(name: string | undefined): name is keyof typeof frameworks {
  return name !== undefined && Object.hasOwn(frameworks, name)
}
