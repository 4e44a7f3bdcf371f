import { parse } from 'yaml'
import type { Match } from '../match.ts'
import { firstFile, type Project } from '../project.ts'

// In the order in which the compose preview looks for them.
const files = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml']

/**
 * The service of a compose file that serves the site: the only one that publishes a port, where any service
 * is built from this project. A file that only has images, such as the database of a developer, does not run
 * the site.
 */
export function compose(project: Project): readonly Match[] {
  const file = firstFile(project, files)
  const read = file === undefined ? undefined : project.read(file)
  if (file === undefined || read === undefined) return []
  const services = 'problem' in read ? undefined : servicesOf(read.text)
  if (services === undefined) {
    const problem = 'problem' in read ? read.problem : 'is no valid compose file'
    return [unclear('web', `${file} ${problem}`)]
  }
  const all = [...services]
  const built = all.find(([, service]) => service instanceof Map && service.has('build'))
  if (built === undefined) return []
  const published = all.filter(([, service]) => isPublished(service))
  if (published.length === 0) {
    return [unclear(String(built[0]), `No service of ${file} publishes a port under "ports"`)]
  }
  return published.map(([name]) => ({
    state: 'ready',
    provider: 'compose',
    options: String(name),
    why: `${file}: the service "${String(name)}" publishes a port`,
  }))
}

function unclear(service: string, why: string): Match {
  return { state: 'unclear', provider: 'compose', options: service, why }
}

/** A service behind a profile is not started unless it is asked for. */
function isPublished(service: unknown): boolean {
  if (!(service instanceof Map)) return false
  return isFilled(service.get('ports')) && !isFilled(service.get('profiles'))
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
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
