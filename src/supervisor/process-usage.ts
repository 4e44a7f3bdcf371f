import { readFileSync, readdirSync } from 'node:fs'

/** What one process uses, as /proc tells. */
export interface ProcessUsage {
  pid: number
  parent: number
  /** Clock ticks since boot. */
  startTime: number
  /** Clock ticks of CPU that it used itself. */
  ownTicks: number
  /** Clock ticks of CPU that those of its children used that have ended and that it has waited for. */
  childTicks: number
  rssBytes: number
  threads: number
  /** Undefined when the descriptors cannot be read: those of another user's process. */
  fds: number | undefined
}

/** Undefined when there is no such process. */
export function processUsage(pid: number): ProcessUsage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name in parentheses may itself hold spaces and parentheses; field 3 follows the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const field = (number: number) => Number(fields[number - 3])
    // Not from stat, which counts in pages: Node does not tell how large those are.
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    return {
      pid,
      parent: field(4),
      startTime: field(22),
      ownTicks: field(14) + field(15),
      childTicks: field(16) + field(17),
      threads: field(20),
      rssBytes: Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024,
      fds: countDescriptors(pid),
    }
  } catch {
    return undefined
  }
}

/** The soft limit of open descriptors of a process; undefined when it has none or it cannot be read. */
export function descriptorLimit(pid: number): number | undefined {
  try {
    const limits = readFileSync(`/proc/${pid}/limits`, 'latin1')
    const soft = /^Max open files\s+(\d+)\s/m.exec(limits)?.[1]
    return soft === undefined ? undefined : Number(soft)
  } catch {
    return undefined
  }
}

function countDescriptors(pid: number): number | undefined {
  try {
    return readdirSync(`/proc/${pid}/fd`).length
  } catch {
    return undefined
  }
}
