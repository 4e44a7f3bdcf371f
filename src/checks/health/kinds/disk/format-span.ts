import { formatDuration } from '../../../../model/units.ts'

const hourMs = 3_600_000

/** "40 min", "3.5 hours", "12 days": two digits at most, for people. */
export function formatSpan(ms: number): string {
  const hours = ms / hourMs
  if (hours < 1) return formatDuration(ms)
  if (hours < 48) return `${Number(hours.toPrecision(2))} hours`
  const days = hours / 24
  return days < 1000 ? `${Math.round(days)} days` : 'years'
}
