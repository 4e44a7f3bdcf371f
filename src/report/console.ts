import {
  type CheckResult,
  type Finding,
  type Outcome,
  type Report,
  resultName,
} from '../model/result.ts'
import { count, formatDuration } from '../model/units.ts'
import { visible } from '../model/visible.ts'
import { type Paint, painter } from './paint.ts'
import { findingsOf } from './findings-of.ts'
import { tally } from './tally.ts'
import { claimTitle, headline } from './words.ts'

const marks: Record<Outcome, { mark: string; style: Parameters<Paint>[0] }> = {
  pass: { mark: '✓', style: 'green' },
  warn: { mark: '!', style: 'yellow' },
  fail: { mark: '✗', style: 'red' },
  error: { mark: '?', style: 'red' },
  skip: { mark: '-', style: 'dim' },
}
const answers = {
  yes: { text: 'yes', style: 'green' },
  no: { text: 'no', style: 'red' },
  'not-tested': { text: 'not tested', style: 'dim' },
} as const
const listed = 50

/** The report for a terminal or a log: verdict, the three answers, the checks, what is wrong. */
export function renderConsole(report: Report, colours: boolean): string {
  const paint = painter(colours)
  const { mark, style } = marks[report.outcome]
  const title = paint('bold', paint(style, `${mark} Rehearse: ${headline(report)}`))
  const facts = [
    ...(report.target === undefined ? [] : [visible(report.target)]),
    `took ${formatDuration(report.durationMs)}`,
    `gate ${report.gate}`,
  ]
  const blocks = [
    `${title}\n${paint('dim', `  ${facts.join(' · ')}`)}`,
    report.claims
      .map(({ id, answer, evidence }) => {
        const told = answers[answer]
        return `  ${claimTitle[id].padEnd(34)} ${paint(told.style, told.text.padEnd(11))} ${visible(evidence)}`
      })
      .join('\n'),
    report.results.map((result) => row(result, widthOf(report), paint)).join('\n'),
    list('Problems', findingsOf(report, 'problem'), 'red', paint),
    list('Warnings', findingsOf(report, 'warning'), 'yellow', paint),
    list('On the base too', findingsOf(report, 'old'), 'dim', paint),
    list('Notes', findingsOf(report, 'note'), 'dim', paint),
  ]
  return `\n${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** Of the column with the names of the results. */
function widthOf({ results }: Report): number {
  return Math.max(14, ...results.map((result) => Math.min(resultName(result).length, 40)))
}

function row(result: CheckResult, width: number, paint: Paint): string {
  const { mark, style } = marks[result.outcome]
  const told = [result.reason, result.summary, base(result)]
    .filter((part) => part !== undefined)
    .map((part) => visible(part))
  const time = paint('dim', formatDuration(result.durationMs))
  return `  ${paint(style, mark)} ${resultName(result).padEnd(width)} ${told.join('; ')}  ${time}`
}

function base(result: CheckResult): string | undefined {
  const { comparison } = result
  if (!comparison) return undefined
  const { commit, missing, partial } = comparison
  if (missing !== undefined) return `no base to compare with, all counts as new: ${missing}`
  const part = partial === undefined ? '' : `, seen in part only: ${partial}`
  return `${tally(result)} from the base${commit === undefined ? '' : ` ${commit.slice(0, 7)}`}${part}`
}

function list(
  title: string,
  found: readonly { finding: Finding }[],
  style: Parameters<Paint>[0],
  paint: Paint,
): string {
  if (found.length === 0) return ''
  const items = found.slice(0, listed).map(({ finding }, index) => {
    const { subject, message, rule, evidence = [], fix } = finding
    return [
      `  ${String(index + 1).padStart(2)}. ${paint('bold', visible(subject))}: ${visible(message, 500)}  ${paint('dim', rule)}`,
      ...evidence.map((line) => `      ${visible(line)}`),
      ...(fix === undefined ? [] : [`      ${paint('cyan', 'fix:')} ${visible(fix, 500)}`]),
    ].join('\n')
  })
  const left = found.length - items.length
  if (left > 0) items.push(`      and ${left} more in report.html`)
  return [paint(style, `  ${title} (${count(found.length, 'finding')})`), ...items].join('\n')
}
