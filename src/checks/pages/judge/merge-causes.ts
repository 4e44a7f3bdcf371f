import { Severity } from '../../../model/result.ts'
import { count } from '../../../model/units.ts'
import type { Visit } from '../facts.ts'
import type { PagesFinding } from '../rules.ts'
import type { Cause } from './cause.ts'

const pagesNamed = 3
const mostEvidence = 12

/** What one page has. */
export interface Found {
  visit: Visit
  causes: readonly Cause[]
}

/** One finding for each cause, with the pages that show it. The order of pages and causes does not matter. */
export function mergeCauses(found: readonly Found[]): PagesFinding[] {
  const all = found
    .toSorted((one, other) => (one.visit.path < other.visit.path ? -1 : 1))
    .flatMap(({ visit, causes }) => causes.map((cause) => ({ visit, cause })))
  const groups = Map.groupBy(all, ({ cause }) => JSON.stringify([cause.rule, cause.subject]))
  return [...groups.values()]
    .map((group) => findingOf(group))
    .filter((finding) => finding !== undefined)
    .toSorted((one, other) => order(one) - order(other) || (key(one) < key(other) ? -1 : 1))
}

function order({ severity }: PagesFinding): number {
  return Severity.options.indexOf(severity)
}

function key({ rule, subject }: PagesFinding): string {
  return `${rule} ${subject}`
}

function findingOf(group: readonly { visit: Visit; cause: Cause }[]): PagesFinding | undefined {
  const worst = group.toSorted(
    (one, other) =>
      Severity.options.indexOf(one.cause.severity) - Severity.options.indexOf(other.cause.severity),
  )[0]?.cause
  const [first] = group
  if (!worst || !first) return undefined
  const pages = [...new Set(group.map(({ visit }) => visit.path))]
  const located = group.find(({ cause }) => cause.where)?.cause.where
  const picture = group.find(({ visit }) => visit.picture !== undefined)?.visit.picture
  const more = pages.length - pagesNamed
  const isAlone = worst.isOfPage === true && pages.length === 1 && pages[0] === worst.subject
  return {
    rule: worst.rule,
    severity: worst.severity,
    subject: worst.subject.slice(0, 2000),
    message: isAlone ? worst.message : `${worst.message}, on ${count(pages.length, 'page')}`,
    ...(worst.fix === undefined ? {} : { fix: worst.fix }),
    ...(located ? { where: located } : {}),
    evidence: [
      ...[...new Set(group.flatMap(({ cause }) => cause.evidence))].slice(0, mostEvidence),
      ...(isAlone ? [] : pages.slice(0, pagesNamed).map((page) => `on ${page}`)),
      ...(more > 0 ? [`and on ${count(more, 'more page')}`] : []),
    ],
    ...(picture === undefined ? {} : { picture }),
  }
}
