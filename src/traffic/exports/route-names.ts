import { visible } from '../../model/visible.ts'
import type { TrafficRoute } from '../traffic-model.ts'

/** Each name makes figures of its own in every engine. */
const mostNames = 200

/** What the rarest routes are called together. */
const otherRoutes = 'other routes'

/**
 * The names of routes in the figures of other engines: their labels, but for the rarest of too many that no
 * threshold is about.
 */
export function routeNames(
  routes: readonly Pick<TrafficRoute, 'method' | 'template'>[],
  weights: readonly number[],
  limited: ReadonlySet<string>,
): string[] {
  const ranked = routes.map((_, index) => index)
  const kept = new Set(
    ranked.toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, mostNames),
  )
  return routes.map(({ method, template }, index) =>
    kept.has(index) || limited.has(`${method} ${template}`)
      ? tagOf(`${method} ${template}`)
      : otherRoutes,
  )
}

/** A label as engines take it in the value of a tag: k6 splits at commas, Artillery fills in what stands in braces. */
export function tagOf(label: string): string {
  return visible(label).replaceAll(/[,'"{}]/g, '_')
}
