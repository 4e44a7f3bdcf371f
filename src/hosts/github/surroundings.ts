import type { Log } from '../../model/stage.ts'
import type { EventContext } from './event-context.ts'

/** What publishing a report needs of the job it runs in. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>
  log: Log
  /** Takes a line for the runner as it is. */
  command: (line: string) => void
  output: (name: string, value: string) => void
  event: () => EventContext
  /** Milliseconds; see `Timing`. */
  settleMs: number
  /** Milliseconds for all work with the API. */
  budgetMs: number
}
