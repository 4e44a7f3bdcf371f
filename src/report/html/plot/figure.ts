import type { Plot } from '../../../model/plot.ts'
import { type Html, html, nothing } from '../html.ts'
import { axesOf } from './axes.ts'
import { gridLines, xMarks, yMarks } from './axis-marks.ts'
import { legend, spoken } from './legend.ts'
import { bands, limits, markers } from './overlays.ts'
import { shapesOf } from './shapes.ts'

/**
 * A plot as inline SVG with its legend; nothing when no value is known. All is placed by percentages, so that it
 * fills whatever width there is while its texts keep their size.
 */
export function figure(plot: Plot): Html {
  if (plot.x.values.length === 0) return nothing
  if (!plot.lines.some(({ values }) => values.some((value) => value !== null))) return nothing
  const axes = axesOf(plot)
  return html`<figure class="plot ${plot.lines.length > 1 ? 'wide' : ''}">
<figcaption><b>${plot.title}</b>${legend(plot)}</figcaption>
<div class="canvas"><svg class="y-axis" aria-hidden="true">${yMarks(plot, axes)}</svg>
<svg class="inside" role="img" aria-label="${spoken(plot)}">
${bands(plot, axes)}${gridLines(axes)}
<svg width="100%" height="100%" viewBox="0 0 1000 1000" preserveAspectRatio="none">${shapesOf(plot, axes)}</svg>
${limits(plot, axes)}${markers(plot, axes)}
</svg>
<svg class="x-axis" aria-hidden="true">${xMarks(plot, axes)}</svg></div>
${plot.note === undefined ? nothing : html`<p class="note">${plot.note}</p>`}
</figure>`
}
