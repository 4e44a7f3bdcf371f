import { parseMediaType } from '../document/media-type.ts'
import { discover } from './discover.ts'
import type { Answer } from './fetch/answer.ts'
import { mediaKind } from './fetch/media-kind.ts'
import { IdHashes } from './frontier/id-hashes.ts'
import { PageText } from './soft/page-text.ts'
import { softErrorOf } from './soft/soft-error.ts'
import type { SoftWatch } from './soft/soft-watch.ts'
import { takeLinks } from './take-links.ts'
import type { Visit } from './visit.ts'
import type { WalkState } from './walk-state.ts'

export interface Taken {
  answer: Answer
  attempts: number
  before?: string
  jarVersion: number
}

const redirects = new Set([301, 302, 303, 307, 308])

/** As many redirects in a row as browsers follow: https://fetch.spec.whatwg.org/#http-redirect-fetch */
const mostRedirects = 20

/** Takes the answer that counts for a URL into what the walk knows. */
export function takeAnswer(state: WalkState, soft: SoftWatch, id: number, taken: Taken): void {
  const { answer } = taken
  const visit = visitOf(taken)
  state.setVisit(id, visit)
  state.bytes += answer.bytes
  const isGood = answer.status >= 200 && answer.status < 300
  if (redirects.has(answer.status)) takeRedirect(state, id, visit, answer)
  else if (!isGood || answer.fault) state.broken++
  const { document } = answer
  const isPage = document?.format === 'html' || document?.format === 'xhtml'
  // Some sites answer every path with a page, also those that only robots ask for.
  if (isPage && state.guessed.has(id)) return
  const text = new PageText(isGood && isPage ? document.text : '', state.path(id))
  if (isPage && isGood && !answer.fault) {
    state.pages++
    const error = softErrorOf({ ...document, title: visit.title, scripted: visit.scripted })
    if (error) visit.softError = error
    const [pathname = ''] = state.path(id).split('?', 1)
    if (id !== state.home) soft.page(id, pathname, text)
  }
  if (id === state.home) takeHome(state, soft, visit, text)
  if (document && isGood) takeLinks(state, id, document, text)
  else if (!visit.redirect) state.traps.asked(id)
}

/** Where the target redirects on the site, its home is the page that is reached. */
function takeHome(state: WalkState, soft: SoftWatch, { redirect }: Visit, text: PageText): void {
  const leadsOn =
    redirect && state.urls.get(redirect.to).realm === 'own' && !state.visit(redirect.to)
  if (leadsOn) state.home = redirect.to
  else soft.home(text.shingles)
}

function visitOf({ answer, attempts, before, jarVersion }: Taken): Visit {
  const { status, fault, headers, bytes, ms, head, document } = answer
  const scripts = document?.scripts
  const visit: Visit = {
    status,
    attempts,
    bytes,
    ms: Math.round(ms),
    type: parseMediaType(String(headers['content-type'] ?? ''))?.essence ?? '',
    nosniff: /^\s*nosniff/i.test(String(headers['x-content-type-options'] ?? '')),
    kind: mediaKind(head),
    format: document?.format ?? 'other',
    title: document?.title?.slice(0, 120) ?? '',
    scripted: scripts !== undefined && scripts.external + scripts.inline > 0,
    isShell: document?.emptyRoot !== undefined,
    isSoftNotFound: false,
    jarVersion,
  }
  if (fault) visit.fault = fault
  if (before !== undefined) visit.before = before
  if (document?.upgrades) visit.upgrades = true
  if (document?.ids) visit.ids = new IdHashes(document.ids)
  return visit
}

function takeRedirect(state: WalkState, id: number, visit: Visit, answer: Answer): void {
  const location = answer.headers['location']
  if (location === undefined || location === '') {
    visit.badLocation = 'it names no Location'
    return
  }
  const text = String(Array.isArray(location) ? location[0] : location)
  // The parser gave each byte as a character; browsers keep the bytes.
  const ascii = text.replaceAll(/[\x80-\xff]/g, percentEncode)
  const to = URL.parse(ascii, state.url(id))
  if (!to || !/^https?:$/.test(to.protocol)) {
    visit.badLocation = `its Location is no http(s) URL: ${text.slice(0, 100)}`
    return
  }
  // An empty fragment is one too: it takes the place of the link's.
  const fragment = to.href.includes('#') ? to.hash.slice(1) : undefined
  to.hash = ''
  const row = (state.redirectsBefore.get(id) ?? 0) + 1
  if (row > mostRedirects) {
    visit.redirect = { to: id }
    return
  }
  const depth = state.depth(id) + 1
  const found = discover(state, { url: to.href, expects: state.role(id), depth, from: id })
  if (!found) return
  if (found.isNew) state.redirectsBefore.set(found.id, row)
  visit.redirect = {
    to: found.id,
    ...(fragment === undefined ? {} : { fragment }),
    ...(found.production ? { production: true } : {}),
  }
  askAgainForCookies(state, id)
}

function percentEncode(byte: string): string {
  return `%${byte.charCodeAt(0).toString(16).toUpperCase()}`
}

/** A site that sets a cookie and redirects makes no loop for those who bring the cookie back. */
function askAgainForCookies(state: WalkState, id: number): void {
  const circle = [id]
  let at = state.visit(id)?.redirect?.to
  while (at !== undefined && !circle.includes(at) && circle.length < 20) {
    circle.push(at)
    at = state.visit(at)?.redirect?.to
  }
  if (at === undefined || !circle.includes(at)) return
  const version = (member: number) => state.visit(member)?.jarVersion ?? Infinity
  const [oldest = id] = circle.slice(circle.indexOf(at)).toSorted((a, b) => version(a) - version(b))
  const times = state.refetches.get(oldest) ?? 0
  if (version(oldest) >= state.cookies.version || times >= 2) return
  state.refetches.set(oldest, times + 1)
  state.queue.push(oldest)
}
