import type { WalkState } from '../walk-state.ts'
import type { StopReason } from '../crawler.ts'
import { chainOf } from './chain.ts'
import { nearestUrl } from './nearest-url.ts'
import { needsBrowser } from './needs-browser.ts'
import { References } from './references.ts'
import { shortened } from '../scope.ts'
import { siteMapOf } from './site-map.ts'
import { suspectsOf } from './suspects.ts'
import type { ExternalLink, PageFact, Suspect, WalkFacts, WalkResult } from './walk-facts.ts'

const mostSuspects = 2000
const mostPages = 5000
const mostNeedsBrowser = 500
const mostExternal = 20_000
const mostSuggestions = 100

export interface Ended {
  reason: StopReason | undefined
  siteIsShell: boolean
  unretried: number
  durationMs: number
}

/** Reasons for which a URL is left out on purpose, so that nothing is missing. */
const intended = new Set(['ignored', 'robots', 'trap'])

/** Joins what was found into plain facts, sorted, so that the order of answers does not show. */
export function assemble(state: WalkState, ended: Ended): WalkResult {
  const references = new References(state)
  const { listed, unlisted } = choose(suspectsOf(state, references))
  const browser = needsBrowser(state, references, ended.siteIsShell)
  const notCrawled = state.notCrawled.list()
  const external = externalOf(state, references)
  const facts: WalkFacts = {
    complete: ended.reason === undefined && notCrawled.every(({ reason }) => intended.has(reason)),
    ...(ended.reason === undefined ? {} : { ended: ended.reason }),
    target: shortened(state.settings.target.href, state.origin),
    root: rootOf(state),
    pages: state.pages,
    urls: [...state.visits()].length,
    requests: state.requests,
    probes: state.probes,
    retries: state.retries,
    unretried: ended.unretried,
    links: state.edges.length,
    external: external.length,
    bytes: state.bytes,
    durationMs: Math.round(ended.durationMs),
    suspects: withSuggestions(state, listed),
    unlisted,
    traps: state.traps.traps().slice(0, 100),
    notCrawled,
    needsBrowser: browser.slice(0, mostNeedsBrowser),
    needsBrowserCount: browser.length,
    pageList: pagesOf(state),
    map: siteMapOf(state),
  }
  return {
    facts,
    external: external.slice(0, mostExternal),
    externalUnlisted: Math.max(0, external.length - mostExternal),
  }
}

/** Where there are too many, what only a browser can tell gives way: it is counted as that anyway. */
function choose(suspects: readonly Suspect[]): { listed: Suspect[]; unlisted: number } {
  const { certain = [], open = [] } = Object.groupBy(suspects, (suspect) => {
    return suspect.certain ? 'certain' : 'open'
  })
  const listed = [...certain, ...open]
    .slice(0, mostSuspects)
    .toSorted((a, b) => compare(a.problem, b.problem) || compare(a.url, b.url))
  return { listed, unlisted: Math.max(0, certain.length - mostSuspects) }
}

function isDead({ problem, status }: Suspect): boolean {
  return problem === 'broken-link' && (status === 404 || status === 410)
}

/** Comparing takes time; a site with more dead links has another problem than their spelling. */
function withSuggestions(state: WalkState, suspects: Suspect[]): Suspect[] {
  if (!suspects.some(isDead)) return suspects
  const living = [...state.visits()]
    .filter(([, { status, redirect, fault }]) => status === 200 && !redirect && !fault)
    .map(([id]) => state.path(id))
  let left = mostSuggestions
  return suspects.map((suspect) => {
    if (!isDead(suspect) || left-- <= 0) return suspect
    const suggestion = nearestUrl(suspect.url, living)
    return suggestion === undefined ? suspect : { ...suspect, suggestion }
  })
}

function rootOf(state: WalkState): WalkFacts['root'] {
  const { final, visit, isLoop, production } = chainOf(state, state.root)
  const { url, realm } = state.urls.get(final)
  return {
    status: visit?.status ?? 0,
    format: visit?.format ?? 'other',
    ...(visit?.fault ? { fault: visit.fault.kind, reason: visit.fault.reason } : {}),
    ...(realm === 'own' && !(isLoop && production) ? {} : { leaves: url.slice(0, 2000) }),
  }
}

function externalOf(state: WalkState, { external }: References): ExternalLink[] {
  return [...external.keys()]
    .map((id) => ({ url: state.url(id), ...external.get(id) }))
    .toSorted((a, b) => compare(a.url, b.url))
}

function pagesOf(state: WalkState): PageFact[] {
  const pages: PageFact[] = []
  for (const [id, { status, format, bytes, ms, title }] of state.visits()) {
    if (format !== 'html' && format !== 'xhtml') continue
    if (pages.length >= mostPages) break
    const url = state.path(id).slice(0, 2000)
    pages.push({ url, status, format, bytes, ms, ...(title === '' ? {} : { title }) })
  }
  return pages.toSorted((a, b) => compare(a.url, b.url))
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
