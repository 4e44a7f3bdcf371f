import { type ProcessEntry, readProcess } from '../processes/process-table.ts'

/** Kills those that still live; a number alone may be another's by now. */
export function killAll(entries: readonly Pick<ProcessEntry, 'pid' | 'startTime'>[]): void {
  for (const { pid, startTime } of entries) {
    if (readProcess(pid)?.startTime !== startTime) continue
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Gone in between.
    }
  }
}
