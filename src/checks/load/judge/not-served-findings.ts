import { count } from '../../../model/units.ts'
import type { Endings, LoadFacts } from '../facts.ts'
import type { RoutesOptions } from '../route-options.ts'
import type { LoadFinding } from '../rules.ts'

type Source = LoadFacts['plan']['source']

/** More would be noise: a hostile site can answer with any status. */
const mostStatuses = 10

const fixes: Readonly<Record<Source, string>> = {
  paths:
    'Correct load.paths, let requests of Rehearse pass the login or the rate limit, or name the path it redirects to.',
  crawl:
    'Let requests of Rehearse pass the login or the rate limit, or name what to request in load.paths.',
  log: 'Give the preview the data that these requests ask for, let requests of Rehearse pass the login or the rate limit, or learn the traffic anew.',
}

/**
 * Routes that answered with something else than their page: the times of a refusal or an error tell nothing of
 * the page. Paths that people listed must be served; of what a log or the links of a site hold, some may be gone,
 * but most must be there. What `load.routes` says of the status of a route is judged there.
 */
export function notServedFindings(facts: LoadFacts, options: RoutesOptions): LoadFinding[] {
  const { source } = facts.plan
  const routes = Object.entries(facts.routes).filter(
    ([route]) => !Object.hasOwn(options, route) || options[route]?.expect?.status === undefined,
  )
  const found = routes.map(([route, endings]) => ({ route, ...notServed(endings, source) }))
  const sum = (of: 'n' | 'answered') => found.reduce((total, one) => total + one[of], 0)
  return [
    ...mostlyNotServed(sum('n'), sum('answered'), source),
    ...found.flatMap(({ route, n, answered, mostly, shown, onlyErrors }): LoadFinding[] => {
      if (n === 0 || (!mostly && onlyErrors)) return []
      const statuses = shown.map(([status]) => status).join(', ')
      return [
        {
          rule: 'load/not-served',
          severity: mostly && source === 'paths' ? 'error' : 'warning',
          subject: route,
          message: `${n} of ${count(answered, 'answer')} did not serve the route (status ${statuses}), so its times are not those of the page`,
          fix: fixes[source],
          evidence: shown.map(([status, times]) => `${status}: ${count(times, 'request')}`),
        },
      ]
    }),
  ]
}

function mostlyNotServed(n: number, answered: number, source: Source): LoadFinding[] {
  if (source === 'paths' || n * 2 <= answered) return []
  return [
    {
      rule: 'load/not-served',
      severity: 'error',
      subject: 'load',
      message: `${n} of ${count(answered, 'answer')} did not serve what was asked for, so that this was no rehearsal of the site`,
      fix: fixes[source],
    },
  ]
}

function notServed({ statuses, answered }: Endings, source: Source) {
  const others = Object.entries(statuses)
    .filter(([status]) => !isServed(Number(status), source))
    .toSorted(([, a], [, b]) => b - a)
  const n = others.reduce((sum, [, times]) => sum + times, 0)
  return {
    n,
    answered,
    mostly: n * 2 > answered,
    shown: others.slice(0, mostStatuses),
    /** Statuses of 500 and above have a threshold of their own. */
    onlyErrors: others.every(([status]) => Number(status) >= 500),
  }
}

/** 304 says that the page is as the client knows it. What a log holds redirected its visitors too. */
function isServed(status: number, source: Source): boolean {
  if (status >= 200 && status < 300) return true
  return source === 'paths' ? status === 304 : status >= 300 && status < 400
}
