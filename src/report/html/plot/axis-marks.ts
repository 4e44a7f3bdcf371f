import type { Plot } from '../../../model/plot.ts'
import { type Html, html } from '../html.ts'
import type { Axes } from './axes.ts'
import { tickTexts } from './axis-text.ts'
import { percent } from './percent.ts'

/** The marks of the vertical axis, for a column to the left of the plot. */
export function yMarks({ unit }: Plot, { y }: Axes): Html[] {
  const texts = tickTexts(y.ticks, unit)
  return y.ticks.map(
    (tick, index) =>
      html`<text x="100%" y="${percent(1 - y.at(tick))}" dy="0.32em">${texts[index] ?? ''}</text>`,
  )
}

/** The marks of the horizontal axis, for a row below the plot. On a phone there is room for every second one. */
export function xMarks({ x: { unit } }: Plot, { x }: Axes): Html[] {
  const texts = tickTexts(x.ticks, unit)
  return x.ticks.map((tick, index) => {
    const at = x.at(tick)
    const anchor = at < 0.03 ? 'start' : at > 0.97 ? 'end' : 'middle'
    const room = index % 2 === 0 ? '' : 'minor'
    return html`<text class="${room}" x="${percent(at)}" y="1.2em" text-anchor="${anchor}">${texts[index] ?? ''}</text>`
  })
}

/** Lines through the plot at the marks of the vertical axis. */
export function gridLines({ y }: Axes): Html[] {
  return y.ticks.map((tick) => {
    const at = percent(1 - y.at(tick))
    return html`<line class="grid" x1="0" x2="100%" y1="${at}" y2="${at}"/>`
  })
}
