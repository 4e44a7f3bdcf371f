import { formatDuration } from '../../../model/units.ts'
import type { EndingsRecorder } from './endings.ts'
import { percentile } from './histogram.ts'

/** "12 s of 15 s · 240 of 300 sent · p50 3.1 ms · p95 8.2 ms · 0 errors" */
export function progressLine(load: {
  elapsedMs: number
  durationMs: number
  fired: number
  planned: number
  total: EndingsRecorder
}): string {
  const buckets = load.total.response.buckets()
  const p50 = percentile(buckets, 50)
  const p95 = percentile(buckets, 95)
  const elapsed = Math.min(Math.round(load.elapsedMs / 1000) * 1000, load.durationMs)
  return [
    `${formatDuration(elapsed)} of ${formatDuration(load.durationMs)}`,
    `${load.fired} of ${load.planned} sent`,
    ...(p50 === undefined ? [] : [`p50 ${formatDuration(p50)}`]),
    ...(p95 === undefined ? [] : [`p95 ${formatDuration(p95)}`]),
    `${load.total.failed} errors`,
  ].join(' · ')
}
