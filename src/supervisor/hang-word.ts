import { readProcess } from '../processes/process-table.ts'

/** What the processes do instead of answering, in words that follow a comma; by the states of /proc. */
export function hangWord(pids: readonly number[]): string {
  const states = pids.map((pid) => readProcess(pid)?.state ?? '')
  if (states.includes('T') || states.includes('t')) return 'it is stopped, as by SIGSTOP'
  if (states.includes('D')) return 'it waits for a disk'
  if (states.includes('R')) return 'it is busy, as in an endless loop'
  return 'it waits for something, as in a deadlock'
}
