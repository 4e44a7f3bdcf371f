import type { Finding } from '../../../model/result.ts'
import { count } from '../../../model/units.ts'
import type { Endings, LoadFacts } from '../facts.ts'

/** More would be noise: a hostile site can answer with any status. */
const mostStatuses = 10

const fixes: Readonly<Record<LoadFacts['plan']['source'], string>> = {
  paths:
    'Correct load.paths, let requests of Rehearse pass the login or the rate limit, or name the path it redirects to.',
  crawl:
    'Let requests of Rehearse pass the login or the rate limit, or name what to request in load.paths.',
  log: 'Give the preview the data that these requests ask for, let requests of Rehearse pass the login or the rate limit, or learn the traffic anew.',
}

/**
 * Routes that answered with something else than their page: the times of a refusal or an error tell nothing of
 * the page. Paths that people listed must be served; of what a log or the links of a site hold, some may be gone,
 * but most must be there.
 */
export function notServedFindings(facts: LoadFacts): Finding[] {
  const { source } = facts.plan
  const found = Object.entries(facts.routes).flatMap(([route, endings]): Finding[] => {
    const { n, mostly, shown, onlyErrors } = notServed(endings, source)
    if (n === 0 || (!mostly && onlyErrors)) return []
    const statuses = shown.map(([status]) => status).join(', ')
    return [
      {
        rule: 'load/not-served',
        severity: mostly && source === 'paths' ? 'error' : 'warning',
        subject: route,
        message: `${n} of ${count(endings.answered, 'answer')} did not serve the route (status ${statuses}), so its times are not those of the page`,
        fix: fixes[source],
        evidence: shown.map(([status, times]) => `${status}: ${count(times, 'request')}`),
      },
    ]
  })
  return [...mostlyNotServed(facts), ...found]
}

function mostlyNotServed({ total, plan }: LoadFacts): Finding[] {
  const { n, mostly } = notServed(total, plan.source)
  if (plan.source === 'paths' || !mostly) return []
  return [
    {
      rule: 'load/not-served',
      severity: 'error',
      subject: 'load',
      message: `${n} of ${count(total.answered, 'answer')} did not serve what was asked for, so that this was no rehearsal of the site`,
      fix: fixes[plan.source],
    },
  ]
}

function notServed({ statuses, answered }: Endings, source: LoadFacts['plan']['source']) {
  const others = Object.entries(statuses)
    .filter(([status]) => !isServed(Number(status), source))
    .toSorted(([, a], [, b]) => b - a)
  const n = others.reduce((sum, [, times]) => sum + times, 0)
  return {
    n,
    mostly: n * 2 > answered,
    shown: others.slice(0, mostStatuses),
    /** Statuses of 500 and above have a threshold of their own. */
    onlyErrors: others.every(([status]) => Number(status) >= 500),
  }
}

/** 304 says that the page is as the client knows it. What a log holds redirected its visitors too. */
function isServed(status: number, source: LoadFacts['plan']['source']): boolean {
  if (status >= 200 && status < 300) return true
  return source === 'paths' ? status === 304 : status >= 300 && status < 400
}
