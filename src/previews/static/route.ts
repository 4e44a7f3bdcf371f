import { findPage } from './find-page.ts'
import { knownType } from './content-type.ts'
import { matchPath } from './path-pattern.ts'
import type { RedirectRule } from './parse-redirects.ts'
import { localPath, locationOf } from './redirect-target.ts'
import type { RequestTarget } from './request-target.ts'
import type { SiteFile } from './survey-folder.ts'

/** What decides about an answer. */
export interface Routes {
  /** By canonical path. */
  files: ReadonlyMap<string, SiteFile>
  redirects: readonly RedirectRule[]
  /** The page of an app that draws every path itself. */
  singlePage: SiteFile | undefined
}

export type Answer =
  | { kind: 'file'; file: SiteFile; status: 200 | 404 }
  | { kind: 'redirect'; location: string; status: number }
  /** A rule would pass the request on to another host. */
  | { kind: 'elsewhere'; line: number; origin: string }
  | { kind: 'missing' }

/**
 * How a request is answered: by the first rule that matches; where there is a file, only by a forced one.
 * A rewritten path is not matched again, and a rule that leads back to the very request is passed over, so
 * that no request goes in circles here.
 */
export function route(routes: Routes, target: RequestTarget): Answer {
  const page = findPage(routes.files, target.path)
  for (const rule of routes.redirects) {
    if (page !== undefined && !rule.force) continue
    const answer = applied(rule, routes, target)
    if (answer !== undefined) return answer
  }
  if (page?.lacksSlash) {
    return { kind: 'redirect', location: `${target.path}/${target.query}`, status: 301 }
  }
  if (page !== undefined) return { kind: 'file', file: page.file, status: 200 }
  // A missing script answered with a page would hide that it is missing.
  if (routes.singlePage !== undefined && !isAsset(target.path)) {
    return { kind: 'file', file: routes.singlePage, status: 200 }
  }
  return { kind: 'missing' }
}

function applied(rule: RedirectRule, routes: Routes, target: RequestTarget): Answer | undefined {
  const captures = matchPath(rule.from, target.path)
  if (captures === undefined) return undefined
  const { line, status, to } = rule
  if (status !== 200 && status !== 404) {
    const location = locationOf(to, captures, target.query)
    const leadsBack = location === `${target.path}${target.query}`
    return leadsBack ? undefined : { kind: 'redirect', location, status }
  }
  if (to.origin !== '') return { kind: 'elsewhere', line, origin: to.origin }
  const page = findPage(routes.files, localPath(to, captures))
  return page === undefined ? { kind: 'missing' } : { kind: 'file', file: page.file, status }
}

function isAsset(path: string): boolean {
  const type = knownType(path)
  return type !== undefined && type !== 'text/html'
}
