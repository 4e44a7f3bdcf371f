import type { Random } from '../random.ts'
import type { SampledStep } from '../sessions/sample-session.ts'
import type { TrafficModel } from '../traffic-model.ts'

/** What changes something is sent only where somebody said with which content. */
const reading = new Set(['GET', 'HEAD'])

const requestTarget = /^\/(?![/\\])[!-~]{0,2047}$/

/** What may be asked for beside what the model knows and reads. */
export interface AskedFor {
  /** Pages that are known to exist, for the tail of the model. */
  tailPaths?: readonly string[]
  /** Labels of routes that change something and are sent all the same: "POST /cart". */
  listed?: readonly string[]
}

/**
 * Tells what is asked for in a step that was drawn: its path, and the route that is measured. Undefined for a
 * step that is left out.
 */
export function stepReader(
  { routes }: TrafficModel,
  { tailPaths = [], listed = [] }: AskedFor,
): (step: SampledStep, random: Random) => Pick<SampledStep, 'route' | 'path'> | undefined {
  const known = tailPaths.filter((path) => requestTarget.test(path))
  const mayChange = new Set(listed)
  const owners = new Map<string, number>()
  for (const [index, { method, samples }] of routes.entries()) {
    for (const [path] of samples) {
      const key = `${method} ${path}`
      if (!owners.has(key)) owners.set(key, index)
    }
  }
  return ({ route, path }, random) => {
    const { method = '', template = '', kind, samples = [] } = routes[route] ?? {}
    if (!reading.has(method) && !mayChange.has(`${method} ${template}`)) return undefined
    const other = kind === 'tail' ? known[random.below(known.length)] : undefined
    if (other !== undefined) return { route, path: other }
    // The path of a route without any is that of another route, which is then the one that is measured.
    return { route: samples.length > 0 ? route : (owners.get(`${method} ${path}`) ?? route), path }
  }
}
