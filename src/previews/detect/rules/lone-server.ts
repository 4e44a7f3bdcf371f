import type { Match } from '../match.ts'
import { glance, type Project } from '../project.ts'
import { listens } from '../shows-server.ts'

const files = ['server', 'app', 'index', 'main'].flatMap((name) =>
  ['js', 'mjs', 'cjs'].map((ending) => `${name}.${ending}`),
)

/** Without a package.json: files with a server's usual name that listen. */
export function loneServer(project: Project): readonly Match[] {
  if (project.kind('package.json') === 'file') return []
  return files
    .filter((file) => project.kind(file) === 'file' && listens.test(glance(project, file)))
    .map((file) => ({
      state: 'ready',
      provider: 'command',
      options: `node ${file}`,
      why: `${file} listens`,
    }))
}
