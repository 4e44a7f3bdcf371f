import { UserError } from '../../model/errors.ts'
import type { TrafficModel } from '../traffic-model.ts'
import { personalShape } from './personal-shape.ts'

/**
 * The last look at a model before it is written. Throws the UserError `traffic-personal` when a path or the name
 * of a key in it may still belong to a person or open a door, whatever was done before to leave such out.
 */
export function refusePersonal({ routes }: TrafficModel): void {
  for (const { method, template, samples } of routes) {
    const shape = personalShape(template)
    if (shape !== undefined) throw personal(`${method} ${redacted(template)}`, shape, undefined)
    for (const [path] of samples) {
      const found = personalShape(path)
      if (found !== undefined) throw personal(`${method} ${redacted(template)}`, found, keyOf(path))
    }
  }
}

function personal(route: string, shape: string, key: string | undefined): UserError {
  return new UserError({
    code: 'traffic-personal',
    what: `A path of the route ${route} holds ${shape}, so no model is written`,
    why:
      key === undefined
        ? 'The model lies in a repository; nothing in it may belong to a person or open a door'
        : `--keep-query keeps the values of "${key}", and they hold what may belong to a person or open a door`,
    fix:
      key === undefined
        ? 'Take the lines with this path out of the log, and report the path without what is personal in it'
        : `Leave "${key}" out of --keep-query`,
  })
}

/** The key of the query whose value it is. */
function keyOf(path: string): string | undefined {
  const [, query = ''] = path.split('?', 2)
  const pair = query.split('&').find((part) => personalShape(part) !== undefined)
  return pair?.split('=', 1)[0]
}

/** The route as far as it is harmless. */
function redacted(template: string): string {
  return template
    .split(/(?<=[/?&])/)
    .map((part) => (personalShape(part) === undefined ? part : '‹redacted›'))
    .join('')
}
