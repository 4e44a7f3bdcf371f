import type { Plot } from '../../../model/plot.ts'
import { type Html, html } from '../html.ts'
import { axisText } from './axis-text.ts'
import { tonesOf } from './shapes.ts'

/** Each line with its colour and its highest value; of bars what they count. */
export function legend({ lines, unit, kind }: Plot): Html {
  const tones = tonesOf(lines)
  const items = lines.map(({ name, values }, index) => {
    if (kind === 'bars') return html`<li><i class="${tones[index] ?? ''}"></i>${name}</li>`
    const { most } = extremes(values)
    const told = most === undefined ? 'nothing known' : `max ${axisText(most, unit)}`
    return html`<li><i class="${tones[index] ?? ''}"></i>${name} <span>${told}</span></li>`
  })
  return html`<ul class="legend">${items}</ul>`
}

/** The plot in a sentence, for those who do not see it. */
export function spoken({ title, lines, unit, kind, x }: Plot): string {
  if (kind === 'bars') {
    const [from = 0, to = 0] = [x.values[0], x.values.at(-1)]
    return `${title}: from ${axisText(from, x.unit)} to ${axisText(to, x.unit)}`
  }
  const told = lines.map(({ name, values }) => {
    const { least, most } = extremes(values)
    if (least === undefined || most === undefined) return `${name} unknown`
    return `${name} from ${axisText(least, unit)} to ${axisText(most, unit)}`
  })
  return `${title}: ${told.join(', ')}`
}

function extremes(values: readonly (number | null)[]): { least?: number; most?: number } {
  const known = values.filter((value) => value !== null)
  return known.length > 0 ? { least: Math.min(...known), most: Math.max(...known) } : {}
}
