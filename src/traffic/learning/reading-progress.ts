import type { Log } from '../../model/stage.ts'
import { formatBytes } from './format-bytes.ts'
import type { LogReading } from '../reading/read-logs.ts'

const everyMs = 250

/** Tells now and then how far the reading of logs has come. */
export function readingProgress(log: Log): (reading: LogReading) => void {
  const startMs = performance.now()
  let nextMs = startMs + everyMs
  return (reading) => {
    const nowMs = performance.now()
    if (nowMs < nextMs) return
    nextMs = nowMs + everyMs
    const { bytes, lines } = reading.tally()
    const all = reading.size === undefined ? '' : ` of ${formatBytes(reading.size)}`
    const perS = formatBytes((bytes / (nowMs - startMs)) * 1000)
    log.progress(`read ${formatBytes(bytes)}${all}, ${lines.toLocaleString('en')} lines, ${perS}/s`)
  }
}
