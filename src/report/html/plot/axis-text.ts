import type { AxisUnit } from '../../../model/plot.ts'
import { formatBytes, formatDuration } from '../../../model/units.ts'

/** A value as it stands in a legend: "300 ms", "1.2k", "3.1 MB". */
export function axisText(value: number, unit: AxisUnit): string {
  switch (unit) {
    case 's':
      return formatDuration(value * 1000)
    case 'ms':
      return formatDuration(value)
    case 'bytes':
      return formatBytes(value)
    case 'ratio':
      return `${Number((value * 100).toPrecision(3))} %`
    case '1/s':
      return `${short(value)}/s`
    case 'count':
      return short(value)
  }
}

/** The texts of all marks of an axis, which tell each of them from its neighbours. */
export function tickTexts(ticks: readonly number[], unit: AxisUnit): string[] {
  const texts = ticks.map((tick) => (tick === 0 ? '0' : axisText(tick, unit)))
  const isClear = new Set(texts).size === new Set(ticks).size
  return isClear || unit !== 'bytes' ? texts : ticks.map((tick) => preciseBytes(tick, ticks))
}

/** With as many decimals as tell neighbours apart: "20.98 GB". */
function preciseBytes(value: number, ticks: readonly number[]): string {
  const size = Math.max(...ticks.map(Math.abs)) >= 1e9 ? 1e9 : 1e6
  const step = Math.abs((ticks[1] ?? 0) - (ticks[0] ?? 0)) / size
  const decimals = Math.min(6, Math.max(0, Math.ceil(-Math.log10(step || 1))))
  return `${(value / size).toFixed(decimals)} ${size === 1e9 ? 'GB' : 'MB'}`
}

function short(value: number): string {
  if (Math.abs(value) >= 1e6) return `${Number((value / 1e6).toPrecision(3))}M`
  if (Math.abs(value) >= 1e4) return `${Number((value / 1e3).toPrecision(3))}k`
  return Number(value.toPrecision(3)).toLocaleString('en')
}
