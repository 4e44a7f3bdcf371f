import { count } from '../../model/units.ts'
import { visible } from '../../model/visible.ts'
import type { Distances } from '../fidelity/hold-out.ts'
import type { LearnSummary } from './summary.ts'

/** The summary for people. */
export function summaryText(summary: LearnSummary): string {
  const { source, privacy, arrivals, leftOut, clusters, notes } = summary
  const left = [
    [leftOut.unsafe, `with a method that may change something (${percent(privacy.unsafeShare)})`],
    [leftOut.refused, 'refused with 4xx'],
    [leftOut.scanners, 'of clients that look for holes'],
    [leftOut.changing, 'that log out or delete'],
    [leftOut.noRequest, 'that are no HTTP'],
    [leftOut.stray, 'at a time of their own'],
  ] as const
  const told = left
    .filter(([some]) => some > 0)
    .map(([some, why]) => `${some.toLocaleString('en')} ${why}`)
  const rows: [string, string][] = [
    [
      'log',
      `${visible(source.format)}, ${count(source.lines, 'line')}, ${span(source.spanS)}; ${source.unread.toLocaleString('en')} unread`,
    ],
    [
      'visits',
      `${count(source.requests, 'request')} in ${count(source.sessions, 'session')} of about ${count(summary.clients, 'client')}`,
    ],
    [
      'rate',
      `${rate(arrivals.meanPerS)} in the mean, ${rate(arrivals.peakPerS)} in the busiest minute`,
    ],
    ['visitors', clusters.map(({ name, share }) => `${name} ${percent(share)}`).join(', ')],
    [
      'routes',
      `${summary.routes.toLocaleString('en')} by name; ${percent(privacy.tailShare)} of the requests are for others, which fewer than ${privacy.k} clients asked for`,
    ],
    ['left out', told.join(', ') || 'nothing'],
    ...fidelityRows(summary),
    ...notes.map((text): [string, string] => ['note', text]),
    [
      'next',
      'A load finds the file beside rehearse.yml, or by load.traffic. There `steady 2m @ 1x` sends as many requests a second as the log has in the mean.',
    ],
  ]
  const lines = rows.map(([name, text]) => `  ${name.padEnd(12)} ${text}`)
  return `${[`Learned how visitors behave: ${visible(summary.file)}`, ...lines].join('\n')}\n`
}

function fidelityRows({ fidelity }: LearnSummary): [string, string][] {
  const { behaviour, burstiness } = fidelity
  const rows: [string, string][] = []
  if (behaviour) {
    const { plan, urlList, splits, timesAsLong } = behaviour
    const measures: [keyof Distances, string][] = [
      ['path', 'paths'],
      ['transition', 'transitions'],
      ['length', 'lengths'],
    ]
    rows.push([
      'fidelity',
      `how far planned visits are from visits of the log they were not learned from; 1 is how far the halves of the log are from each other (${splits} splits, plans ${timesAsLong} times as long)`,
    ])
    for (const [measure, name] of measures) {
      rows.push([
        '',
        `${name.padEnd(16)} ${plan[measure].toFixed(2).padStart(7)}   a list of URLs: ${urlList[measure].toFixed(2)}`,
      ])
    }
  }
  for (const size of burstiness ? ([1, 10, 60] as const) : []) {
    const plan = burstiness?.plan[size]
    const list = burstiness?.urlList[size]
    if (plan === undefined || list === undefined) continue
    rows.push([
      '',
      `${`bursts in ${size} s`.padEnd(16)} ${plan.toFixed(2).padStart(7)}   a list of URLs: ${list.toFixed(2)}`,
    ])
  }
  return rows
}

function percent(share: number): string {
  const value = share * 100
  return `${value > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} %`
}

function rate(perS: number): string {
  return perS < 1 ? `${Number((perS * 60).toPrecision(2))}/min` : `${Number(perS.toPrecision(3))}/s`
}

function span(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`
  return seconds < 172_800
    ? `${Math.round(seconds / 3600)} hours`
    : `${Math.round(seconds / 86_400)} days`
}
