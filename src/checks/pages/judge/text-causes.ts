import {
  errorPages,
  placedTraces,
  quotable,
  type Sign,
  traces,
} from '../../../model/error-signs.ts'
import type { NotFound, Probe, Visit } from '../facts.ts'
import { likeness, shinglesOf } from '../likeness.ts'
import type { Cause, Scene } from './cause.ts'

/** So alike are two renderings of one page. */
const same = 0.9
const longestNotFound = 120
/** Words of a page that is no more than the message of a failed database. */
const longestLeak = 200

/** The page says something other than its status: that it is not there, or that the server failed. */
export function textCauses(visit: Visit, scene: Scene): Cause[] {
  const { probe, path, document } = visit
  if (!probe || !document || document.status < 200 || document.status >= 300) return []
  const of = { subject: path, isOfPage: true as const }
  const leak = leakIn(probe.text)
  if (leak !== undefined) {
    const message =
      'the page shows an error of the server although its status says that all is well'
    return [{ ...of, rule: 'pages/leaked-error', severity: 'error', message, evidence: [leak] }]
  }
  const how = notFoundBy(visit, probe, scene)
  if (!how) return []
  const message = 'the page says that it is not there although its status says that all is well'
  return [
    {
      ...of,
      ...how,
      rule: 'pages/soft-404',
      message,
      evidence: [...how.evidence, ...probe.headings.slice(0, 1)],
    },
  ]
}

function leakIn(text: string): string | undefined {
  const trace = findIn(text, [...traces, ...placedTraces])
  if (trace) return trace.shown
  // Who writes about such a page quotes it within a sentence; the page itself begins with it.
  const page = findIn(text, errorPages)
  if (page?.before === '') return page.shown
  if (text.split(/\s+/).length > longestLeak) return undefined
  const message = findIn(text, quotable)
  return message && !/["“”„«‘’]/.test(message.before) ? message.shown : undefined
}

/** The first sign that a text shows, and what stands before it in its line. */
function findIn(
  text: string,
  signs: readonly Sign[],
): { shown: string; before: string } | undefined {
  for (const [hints, pattern] of signs) {
    if (!hints.some((hint) => text.includes(hint))) continue
    const found = pattern.exec(text)
    if (!found) continue
    const line = text.slice(text.lastIndexOf('\n', found.index) + 1, found.index)
    return { shown: found[0].slice(0, 300), before: line.trim() }
  }
  return undefined
}

/** Why it counts as missing, and how sure that is; undefined when it does not. */
function notFoundBy(
  visit: Visit,
  probe: Probe,
  { notFound, home }: Scene,
): Pick<Cause, 'severity' | 'evidence'> | undefined {
  const segment = /^\/[^/?]+\//.exec(visit.path)?.[0] ?? '/'
  const learnt =
    notFound.find(({ folder }) => folder === segment) ??
    notFound.find(({ folder }) => folder === '/')
  if (learnt && isSame(probe, learnt) && visit !== home && !isLikeHome(learnt, home)) {
    return {
      severity: 'error',
      evidence: ['it is what the site shows for paths that cannot exist'],
    }
  }
  // A page that says nothing else is no article about it.
  const says = [probe.title, ...probe.headings].some((line) => saysMissing(line))
  const isShort = probe.text.split(/\s+/).length < longestNotFound
  if (!says || !isShort || probe.headings.length > 1) return undefined
  return { severity: 'warning', evidence: ['its title or heading says nothing else'] }
}

function saysMissing(line: string): boolean {
  const [own = ''] = line.split(/\s[|·–—-]\s/, 1)
  return /^(?:(?:error|http)?[\s:#]*404\b[\s:.,!–—-]*)?(?:(?:this|that|the)\s)?(?:404|(?:error:?\s)?(?:page|site|document|file|route)\s(?:(?:was|could|is|can)\s?(?:not|n[’']t)\s(?:be\s)?found|(?:not\sfound)|does(?:n[’']t|\snot)\sexist)|not\sfound|nicht\sgefunden|seite\snicht\sgefunden|page\snon\strouvée|página\sno\sencontrada|pagina\snon\strovata)[\s.!…]*$/iu.test(
    own.trim(),
  )
}

function isSame(
  page: Pick<Probe, 'title' | 'headings' | 'text'>,
  other: Pick<NotFound, 'title' | 'headings' | 'text'>,
): boolean {
  if (page.text.trim() === '' || page.headings.join(' ') !== other.headings.join(' ')) return false
  return likeness(shinglesOf(page.text), shinglesOf(other.text)) >= same
}

/** An app that answers every path with its first page tells nothing by it. */
function isLikeHome(learnt: NotFound, home: Visit | undefined): boolean {
  return home?.probe !== undefined && isSame(home.probe, learnt)
}
