import type { ProcessRef } from '../model/preview.ts'

/** A process that outlived SIGKILL, or that may not be signalled. */
type Leftover = ProcessRef & { command: string }

/** What a sweep did. */
export interface Swept {
  stopped: number
  left: Leftover[]
}
