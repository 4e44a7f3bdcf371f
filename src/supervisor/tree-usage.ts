import { readFileSync } from 'node:fs'
import type { Sample } from '../model/sample.ts'
import { hasProcessTable } from '../processes/process-table.ts'
import { descriptorLimit, processUsage, type ProcessUsage } from './process-usage.ts'
import { usedTicks } from './used-ticks.ts'

/** Reading one takes a tenth of a millisecond, and probes wait meanwhile. */
const mostProcesses = 500
/** Linux tells CPU times in hundredths of a second on every architecture that Node runs on (USER_HZ). */
const ticksPerSecond = 100

type Usage = Pick<Sample, 'cpu' | 'rssBytes' | 'fds' | 'fdLimitShare' | 'threads' | 'processes'>

/**
 * A function that looks at the processes and returns what they use together; CPU since its last call. Ids
 * without a process are skipped. Of more than 500 processes only the number is told; where the system has no
 * /proc, nothing.
 */
export function treeUsage(): (pids: readonly number[]) => Usage {
  if (!hasProcessTable()) return () => ({})
  let before: { entries: ProcessUsage[]; at: number; sinceBoot: number } | undefined

  return (pids) => {
    if (pids.length > mostProcesses) {
      before = undefined
      return { processes: pids.length }
    }
    const at = performance.now()
    const sinceBoot = ticksSinceBoot()
    const entries = [...new Set(pids)].map(processUsage).filter((entry) => entry !== undefined)
    const seconds = before === undefined ? 0 : (at - before.at) / 1000
    const ticks = before === undefined ? 0 : usedTicks(before.entries, entries, before.sinceBoot)
    before = { entries, at, sinceBoot }

    const sum = (of: (entry: ProcessUsage) => number) =>
      entries.reduce((total, entry) => total + of(entry), 0)
    const known = entries.every((entry) => entry.fds !== undefined)
    const share = nearestToLimit(entries)
    return {
      ...(seconds > 0 ? { cpu: rounded(ticks / ticksPerSecond / seconds) } : {}),
      rssBytes: sum((entry) => entry.rssBytes),
      ...(known ? { fds: sum((entry) => entry.fds ?? 0) } : {}),
      ...(share === undefined ? {} : { fdLimitShare: rounded(share) }),
      threads: sum((entry) => entry.threads),
      processes: entries.length,
    }
  }
}

function nearestToLimit(entries: readonly ProcessUsage[]): number | undefined {
  const shares = entries.flatMap(({ pid, fds }) => {
    const limit = fds === undefined ? undefined : descriptorLimit(pid)
    return fds === undefined || limit === undefined || limit === 0 ? [] : [fds / limit]
  })
  return shares.length === 0 ? undefined : Math.max(...shares)
}

function ticksSinceBoot(): number {
  const [seconds] = readFileSync('/proc/uptime', 'latin1').split(' ')
  return Math.round(Number(seconds) * ticksPerSecond)
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000
