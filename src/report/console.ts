import { type CheckResult, type Outcome, type Report, resultName } from '../model/result.ts'
import { formatDuration } from '../model/units.ts'
import { visible } from '../model/visible.ts'
import { renderFindings } from './console-findings.ts'
import { type Paint, painter } from './paint.ts'
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
    ...renderFindings(report, paint, 'report.html'),
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
