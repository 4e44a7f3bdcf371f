import { statSync } from 'node:fs'
import { formatDuration } from '../model/units.ts'

/** More of one CPU than a process uses that only waits. */
const busyShare = 0.1

/** What the app did at the limit, in words. `busy` means that it may only need longer. */
export interface Activity {
  busy: boolean
  words: string
}

/** From the share of one CPU that the app used last, and when it last wrote to its log. */
export function activity(cpuShare: number | undefined, log: string, now = Date.now()): Activity {
  if (cpuShare !== undefined && cpuShare >= busyShare) {
    return { busy: true, words: `used ${Math.round(cpuShare * 100)}% of a CPU in the last 2 s` }
  }
  const idle = cpuShare === undefined ? '' : 'used no CPU and '
  return { busy: false, words: `${idle}${silence(log, now)}` }
}

function silence(log: string, now: number): string {
  try {
    const { size, mtimeMs } = statSync(log)
    if (size === 0) return 'wrote nothing'
    return `last wrote something ${formatDuration(Math.max(0, now - mtimeMs))} before`
  } catch {
    return 'wrote nothing'
  }
}
