import type { Plot } from '../../../model/plot.ts'
import { type Html, html } from '../html.ts'
import type { Axes } from './axes.ts'
import { percent } from './percent.ts'

const firstRow = 13
const rowHeight = 15

/** Stretches of the horizontal axis with their names at the top. A name goes where there is no room for it. */
export function bands({ bands: all = [] }: Plot, { x }: Axes): Html[] {
  return all.map(({ name, from, to }, index) => {
    const left = x.at(from)
    const width = Math.max(0, x.at(to) - left)
    const room = width < 0.045 ? 'r0' : width < 0.12 ? 'r1' : width < 0.28 ? 'r2' : 'r3'
    const shade = index % 2 === 0 ? 'even' : 'odd'
    return html`<svg x="${percent(left)}" width="${percent(width)}" height="100%" class="band ${room}"><title>${name}</title><rect class="${shade}" width="100%" height="100%"/><text x="5" y="${firstRow}">${name}</text></svg>`
  })
}

/** Heights that must be kept. One that is far above everything is only named. */
export function limits({ limits: all = [] }: Plot, { y }: Axes): Html[] {
  return all.map(({ name, value }, index) => {
    const at = 1 - y.at(value)
    if (at < 0) {
      const row = firstRow + rowHeight * (index + 1)
      return html`<text class="limit" x="6" y="${row}">↑ ${name}</text>`
    }
    return html`<line class="limit" x1="0" x2="100%" y1="${percent(at)}" y2="${percent(at)}"/><text class="limit" x="6" y="${percent(at)}" dy="-4">${name}</text>`
  })
}

/** Moments, each named one row below the one before. */
export function markers({ markers: all = [] }: Plot, { x }: Axes): Html[] {
  return all.map(({ name, x: value }, index) => {
    const at = x.at(value)
    const row = firstRow + rowHeight * (index % 4)
    const isRight = at > 0.8
    return html`<line class="marker" x1="${percent(at)}" x2="${percent(at)}" y1="0" y2="100%"/><text class="marker" x="${percent(at)}" dx="${isRight ? -5 : 5}" y="${row}" text-anchor="${isRight ? 'end' : 'start'}">${name}</text>`
  })
}
