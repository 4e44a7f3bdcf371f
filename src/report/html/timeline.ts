import type { TimelineEntry } from '../../model/phase.ts'
import type { Report } from '../../model/result.ts'
import { formatDuration } from '../../model/units.ts'
import { type Html, html, nothing } from './html.ts'
import { tickTexts } from './plot/axis-text.ts'
import { percent } from './plot/percent.ts'
import { linearScale, type Scale, timeTicks } from './plot/scale.ts'

/** More rows than that nobody compares. */
const mostRows = 60
const marks = 6

/** The whole rehearsal in the order of time: a bar for each thing that took some, and where a process was down. */
export function timeline({ timeline: all = [] }: Report): Html {
  const rows = rowsOf(all).slice(0, mostRows)
  const [first] = rows
  if (!first || rows.length < 2) return nothing
  const began = Math.min(...rows.map(({ from }) => Date.parse(from)))
  const spanS = (Math.max(...rows.map(endOf)) - began) / 1000
  const ticks = timeTicks(0, spanS, marks)
  const scale = linearScale(0, spanS, ticks)
  const clock: Clock = { at: (time) => scale.at((time - began) / 1000), began }
  const incidents = rows.filter(({ kind }) => kind === 'incident')
  const left = all.length - rows.length
  const more =
    left > 0 && rows.length === mostRows
      ? html`<p class="more">and ${left} more in report.json</p>`
      : nothing
  const from = new Date(began).toISOString().slice(11, 19)
  return html`<h2>Timeline <small>from ${from} UTC, ${formatDuration(spanS * 1000)}</small></h2><div class="card timeline">${axis(scale, ticks)}<ol>${rows.map((row) => line(row, clock, incidents))}</ol></div>${more}`
}

/** Where moments, in milliseconds since 1970, stand from 0 to 1. */
interface Clock {
  at(time: number): number
  began: number
}

/** By begin, phases below their check. One phase alone says no more than its check does. */
function rowsOf(all: readonly TimelineEntry[]): TimelineEntry[] {
  const phases = Map.groupBy(
    all.filter(({ kind }) => kind === 'phase'),
    (entry) => entry.of,
  )
  return all
    .filter(({ kind }) => kind !== 'phase')
    .flatMap((entry) => {
      const own = entry.kind === 'check' ? (phases.get(entry.name) ?? []) : []
      return own.length > 1 ? [entry, ...own] : [entry]
    })
}

function endOf({ from, to }: TimelineEntry): number {
  return Date.parse(to ?? from)
}

function axis(scale: Scale, ticks: readonly number[]): Html {
  const texts = tickTexts(ticks, 's')
  const shown = ticks.map((tick, index) => {
    const at = scale.at(tick)
    const anchor = at < 0.04 ? 'start' : at > 0.96 ? 'end' : 'middle'
    const room = index % 2 === 0 ? '' : 'minor'
    return html`<text class="${room}" x="${percent(at)}" y="1.1em" text-anchor="${anchor}">${texts[index] ?? ''}</text>`
  })
  return html`<div class="row" aria-hidden="true"><span></span><svg class="track">${shown}</svg><span></span></div>`
}

function line(entry: TimelineEntry, clock: Clock, incidents: readonly TimelineEntry[]): Html {
  const { kind, name, from, to, outcome = 'skip', told } = entry
  const start = Date.parse(from)
  const tookMs = endOf(entry) - start
  const left = clock.at(start)
  const took = to === undefined ? 'not ended' : formatDuration(tookMs)
  const hits = incidents.map(({ from: hit }) => {
    const at = percent(clock.at(Date.parse(hit)))
    return html`<line class="hit" x1="${at}" x2="${at}" y1="0" y2="100%"/>`
  })
  const width = percent(Math.max(0.003, clock.at(start + tookMs) - left))
  // What an incident was is the point of it; what a check was stands in the table.
  const why = kind === 'incident' && told !== undefined ? html`<p>${told}</p>` : nothing
  const title = kind === 'incident' ? html`${name} was down` : html`${name}`
  return html`<li class="row ${kind} ${outcome}"><span class="what">${title}</span><svg class="track" aria-hidden="true">${hits}<rect x="${percent(Math.min(left, 0.997))}" width="${width}" y="25%" height="50%" rx="3"/></svg><span class="took"><span class="unseen">began after ${formatDuration(start - clock.began)}, ${kind === 'check' ? `${outcome}, ` : ''}took </span>${took}</span>${why}</li>`
}
