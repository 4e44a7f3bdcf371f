import { parse } from 'yaml'
import type { Match } from '../match.ts'
import { firstFile, type Project } from '../project.ts'

// In the order in which docker compose looks for them.
const files = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml']

/**
 * A compose file of which a service is built from this project. One that only has images, such as the
 * database of a developer, does not run the site.
 */
export function compose(project: Project): readonly Match[] {
  const file = firstFile(project, files)
  const read = file === undefined ? undefined : project.read(file)
  if (file === undefined || read === undefined) return []
  const found = { provider: 'compose', options: file } as const
  const services = 'problem' in read ? undefined : servicesOf(read.text)
  if (services === undefined) {
    const problem = 'problem' in read ? read.problem : 'is no valid compose file'
    return [{ ...found, state: 'unclear', why: `${file} ${problem}` }]
  }
  const built = [...services].find(([, service]) => service instanceof Map && service.has('build'))
  if (built === undefined) return []
  return [{ ...found, state: 'ready', why: `${file} builds the service "${String(built[0])}"` }]
}

function servicesOf(text: string): ReadonlyMap<unknown, unknown> | undefined {
  // The time to parse grows faster than a text that is nested on purpose.
  if (text.length > 65_536) return undefined
  try {
    const value: unknown = parse(text, { mapAsMap: true, logLevel: 'silent' })
    const services: unknown = value instanceof Map ? value.get('services') : undefined
    return services instanceof Map ? services : undefined
  } catch {
    return undefined
  }
}
