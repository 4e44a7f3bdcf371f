import type { Plot } from '../../../model/plot.ts'
import { Html, html, nothing } from '../html.ts'
import type { Axes } from './axes.ts'

/** Shapes lie in a square of this size, which is then stretched to the size of the plot. */
const size = 1000
/** As many as the style sheet has. */
const colours = 6

type Line = Plot['lines'][number]

/** Lines or bars of a plot, in a square from 0 to 1000 with its origin at the top. */
export function shapesOf(plot: Plot, axes: Axes): Html[] {
  const tones = tonesOf(plot.lines)
  if (plot.kind === 'bars') {
    return plot.lines.map((line, index) => barsOf(plot, line, { tone: tones[index] ?? '', axes }))
  }
  const fill = plot.lines.length === 1
  return plot.lines.map((line, index) => {
    const tone = tones[index] ?? ''
    const path = linePath(plot, line, axes)
    if (path === '') return nothing
    const area = fill
      ? html`<path class="area ${tone}" d="${new Html(areaPath(plot, line, axes))}"/>`
      : nothing
    return html`${area}<path class="line ${tone}" d="${new Html(path)}"/>`
  })
}

/** The classes that colour the lines, their bars and their marks in the legend. */
export function tonesOf(lines: readonly Line[]): string[] {
  let colour = 0
  return lines.map(({ tone }) => tone ?? `c${colour++ % colours}`)
}

function linePath(plot: Plot, { values }: Line, { x, y }: Axes): string {
  let path = ''
  let drawing = false
  for (const [index, value] of values.entries()) {
    const at = plot.x.values[index]
    if (value === null || at === undefined) {
      drawing = false
      continue
    }
    // A line of no length shows as a point.
    path += `${drawing ? 'L' : 'M'}${place(x.at(at))} ${place(1 - y.at(value))}${drawing ? '' : 'h0'}`
    drawing = true
  }
  return path
}

function areaPath(plot: Plot, line: Line, { x, y }: Axes): string {
  const known = line.values.flatMap((value, index) => {
    const at = plot.x.values[index]
    return value === null || at === undefined ? [] : [{ at: x.at(at), height: 1 - y.at(value) }]
  })
  const [first] = known
  const last = known.at(-1)
  if (!first || !last) return ''
  const top = known.map(({ at, height }) => `L${place(at)} ${place(height)}`).join('')
  return `M${place(first.at)} ${size}${top}L${place(last.at)} ${size}Z`
}

function barsOf(plot: Plot, line: Line, { tone, axes }: { tone: string; axes: Axes }): Html {
  const { x, y } = axes
  const bars = line.values.flatMap((value, index) => {
    const [from, to] = [plot.x.values[index], plot.x.values[index + 1]]
    if (value === null || value <= 0 || from === undefined || to === undefined) return []
    const left = x.at(from)
    const width = x.at(to) - left
    const height = y.at(value)
    return `M${place(left + width * 0.06)} ${size}V${place(1 - height)}H${place(left + width * 0.94)}V${size}Z`
  })
  return html`<path class="bar ${tone}" d="${new Html(bars.join(''))}"/>`
}

function place(share: number): string {
  const inside = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0
  return String(Number((inside * size).toFixed(1)))
}
