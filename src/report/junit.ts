import { type CheckResult, type Finding, type Report, resultName } from '../model/result.ts'
import { visible } from '../model/visible.ts'
import { blocks } from '../model/verdict.ts'
import { placeOf } from './place.ts'

/** CI systems parse the whole file; what is beyond is told as a number. */
const casesOfResult = 5000
const longest = 1000

interface Case {
  name: string
  kind: 'passed' | 'failure' | 'error' | 'skipped'
  type?: string
  message?: string
  body: string[]
}

/**
 * junit.xml in the shape that Jenkins, GitLab and Surefire share: a suite for each result, with a case for the check
 * itself and one for each finding but notes. What blocks is a failure, what could not be found out an error, what
 * the base has too is skipped; a warning is a case that passed with a text, because JUnit knows no other.
 */
export function renderJunit(report: Report): string {
  const suites = report.results.map((result) => suite(result, report.startedAt))
  const total = report.results.flatMap(casesOf)
  const counts = `tests="${total.length}" failures="${number(total, 'failure')}" errors="${number(total, 'error')}"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Rehearse" ${counts} time="${seconds(report.durationMs)}">\n${suites.join('')}</testsuites>\n`
}

function suite(result: CheckResult, startedAt: string): string {
  const cases = casesOf(result)
  const counts = (['failure', 'error', 'skipped'] as const)
    .map((kind) => `${kind === 'skipped' ? kind : `${kind}s`}="${number(cases, kind)}"`)
    .join(' ')
  const name = escape(resultName(result))
  const stamp = startedAt.replace(/(?:\.\d+)?Z$/, '')
  const own = cases.map((one, index) => testCase(one, name, index === 0 ? result.durationMs : 0))
  return `<testsuite name="${name}" tests="${cases.length}" ${counts} time="${seconds(result.durationMs)}" timestamp="${stamp}">\n${own.join('')}</testsuite>\n`
}

function casesOf(result: CheckResult): Case[] {
  const told = result.findings.filter(({ severity }) => severity !== 'info')
  const shown = told.slice(0, casesOfResult).map((finding) => ofFinding(finding, result))
  const left = told.length - shown.length
  const body = [
    result.summary ?? '',
    ...(left > 0 ? [`and ${left} more findings in report.json`] : []),
  ]
  const reason = result.reason === undefined ? {} : { message: result.reason }
  const kind =
    ({ error: 'error', skip: 'skipped' } as const)[result.outcome as 'error' | 'skip'] ?? 'passed'
  // A failure that no case explains must not look like a pass.
  const isExplained = result.outcome !== 'fail' || shown.some((one) => one.kind === 'failure')
  const isToldElsewhere = told.some(
    (finding) => finding.toldBy && blocks(finding, result.comparison),
  )
  const own: Case = { name: 'the check', kind, ...reason, body }
  if (isExplained) return [own, ...shown]
  // Nor is it a second failure where the case of another check is the one.
  if (!isToldElsewhere) return [{ ...own, kind: 'failure' }, ...shown]
  return [{ ...own, kind: 'skipped', message: 'what fails it is told by other checks' }, ...shown]
}

function ofFinding(finding: Finding, { comparison }: CheckResult): Case {
  const { rule, subject, message, fix, evidence = [], known } = finding
  const place = placeOf(finding)
  const body = [
    message,
    ...(place === undefined ? [] : [place]),
    ...evidence.slice(0, 20),
    ...(fix === undefined ? [] : [`Fix: ${fix}`]),
  ]
  const name = `${rule} ${subject}`
  if (finding.toldBy) {
    return { name, kind: 'skipped', message: `told by ${finding.toldBy.rule} of the same`, body }
  }
  if (blocks(finding, comparison)) return { name, kind: 'failure', type: rule, message, body }
  if (known === true) return { name, kind: 'skipped', message: 'the base has it too', body }
  return { name, kind: 'passed', body: [`warning: ${message}`, ...body.slice(1)] }
}

function testCase(
  { name, kind, type, message, body }: Case,
  suiteName: string,
  durationMs: number,
): string {
  const lines = body
    .filter((line) => line !== '')
    .map(escape)
    .join('\n')
  const head = `<testcase classname="rehearse.${suiteName}" name="${escape(name)}" time="${seconds(durationMs)}">`
  const told = message === undefined ? '' : ` message="${escape(message)}"`
  const of = kind === 'skipped' ? '' : ` type="${escape(type ?? kind)}"`
  const outcome =
    kind === 'passed' ? '' : `<${kind}${told}${of}>${kind === 'skipped' ? '' : lines}</${kind}>`
  const out =
    kind === 'failure' || kind === 'error' || lines === ''
      ? ''
      : `<system-out>${lines}</system-out>`
  return `${head}${outcome}${out}</testcase>\n`
}

function number(cases: readonly Case[], kind: Case['kind']): number {
  return cases.filter((one) => one.kind === kind).length
}

function seconds(durationMs: number): string {
  return (durationMs / 1000).toFixed(3)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Control characters, most of which XML 1.0 forbids, are visible as `\u{…}`; so are its two noncharacters. */
function escape(text: string): string {
  return visible(text, longest)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '')
}
