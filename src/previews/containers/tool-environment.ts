import { childEnvironment } from '../../processes/child-environment.ts'
import { markerName } from '../../processes/environment-marker.ts'

/**
 * The environment of the container tools, with a free port as PORT for compose files to use. It lacks the
 * marker of the preview's processes: what podman leaves behind to watch over a container would carry it,
 * and a sweep would end that watcher before its container.
 */
export function toolEnvironment(
  outer: Readonly<Record<string, string | undefined>>,
  own: { port: number; extra: Readonly<Record<string, string>> },
): Record<string, string> {
  const env = childEnvironment(outer, { ...own, id: '' })
  return Object.fromEntries(Object.entries(env).filter(([name]) => name !== markerName))
}
