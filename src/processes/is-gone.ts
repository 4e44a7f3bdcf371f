import type { ProcessRef } from '../model/preview.ts'
import { errorCode } from './error-code.ts'
import { readProcess } from './process-table.ts'

/** Whether a process has ended. False when that cannot be found out. */
export function isGone(ref: ProcessRef): boolean {
  const now = readProcess(ref.pid)
  if (now !== undefined && ref.startTime !== 0) return now.ended || now.startTime !== ref.startTime
  // Nothing read may also mean that no descriptor is left to read with.
  try {
    process.kill(ref.pid, 0)
    return false
  } catch (thrown) {
    return errorCode(thrown) === 'ESRCH'
  }
}
