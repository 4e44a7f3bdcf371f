import type { Verdict } from '../../kind.ts'
import { isKept } from '../../../../model/line/comparison.ts'
import type { PrometheusAsked, Reading } from './asked.ts'
import { numberOf, printFigure } from './figure.ts'

/** What one series, or all that match together, amounts to. */
export function judgeReading(asked: PrometheusAsked, reading: Reading): Verdict {
  const { labels, value } = reading
  const { amount, shown } = amountOf(asked, reading)
  const known = amount === undefined ? 'ok' : stateOf(amount, asked.comparison)
  const which = labels === undefined ? '' : ` of ${labels}`
  return {
    rule: 'prometheus',
    state: known,
    seen: labels === undefined ? shown : `${shown} of ${labels}`,
    told:
      reading.change === undefined
        ? `is ${printFigure(value)}${which}`
        : `rose ${rise(reading)}${which}`,
    excerpt: [],
    next:
      known === 'unknown'
        ? 'NaN says that nothing was measured yet'
        : 'Look at what the site did meanwhile: rehearse preview logs',
  }
}

/** What is compared, and how it is shown; nothing yet where a change has only begun. */
function amountOf(
  { what }: PrometheusAsked,
  { value, from = 0, change }: Reading,
): { amount?: number; shown: string } {
  if (what === 'value') return { amount: numberOf(value), shown: printFigure(value) }
  if (change === undefined) return { shown: `${printFigure(value)} to begin with` }
  const amount = numberOf(change)
  if (what === 'increases') return { amount, shown: signed(printFigure(change)) }
  const share = amount === 0 ? 0 : amount / Math.abs(numberOf(from))
  return {
    amount: share,
    shown: Number.isFinite(share)
      ? signed(`${Number((share * 100).toPrecision(4))} %`)
      : `${signed(printFigure(change))} from ${printFigure(from)}`,
  }
}

function signed(text: string): string {
  return text.startsWith('-') ? text : `+${text}`
}

/** "by 5, from 2 to 7". */
function rise({ value, from = 0, change = 0, anew }: Reading): string {
  const restarted = anew ? ', begun anew between' : ''
  return `by ${printFigure(change)}, from ${printFigure(from)} to ${printFigure(value)}${restarted}`
}

function stateOf(value: number, comparison: PrometheusAsked['comparison']): Verdict['state'] {
  if (Number.isNaN(value)) return 'unknown'
  return isKept(value, comparison) ? 'ok' : 'failed'
}
