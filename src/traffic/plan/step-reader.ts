import type { Random } from '../random.ts'
import type { SampledStep } from '../sessions/sample-session.ts'
import type { TrafficModel } from '../traffic-model.ts'

/** What changes something is not sent: nobody said with which content. */
const reading = new Set(['GET', 'HEAD'])

const requestTarget = /^\/(?![/\\])[!-~]{0,2047}$/

/**
 * Tells what is asked for in a step that was drawn: its path, and the route that is measured. Undefined for a
 * step that is left out.
 */
export function stepReader(
  { routes }: TrafficModel,
  tailPaths: readonly string[],
): (step: SampledStep, random: Random) => Pick<SampledStep, 'route' | 'path'> | undefined {
  const known = tailPaths.filter((path) => requestTarget.test(path))
  const owners = new Map<string, number>()
  for (const [index, { method, samples }] of routes.entries()) {
    for (const [path] of samples) {
      const key = `${method} ${path}`
      if (!owners.has(key)) owners.set(key, index)
    }
  }
  return ({ route, path }, random) => {
    const { method = '', kind, samples = [] } = routes[route] ?? {}
    if (!reading.has(method)) return undefined
    const other = kind === 'tail' ? known[random.below(known.length)] : undefined
    if (other !== undefined) return { route, path: other }
    // The path of a route without any is that of another route, which is then the one that is measured.
    return { route: samples.length > 0 ? route : (owners.get(`${method} ${path}`) ?? route), path }
  }
}
