import type { CheckResult } from './model/result.ts'
import type { Log } from './model/stage.ts'
import { renderFindings } from './report/console-findings.ts'
import { painter } from './report/paint.ts'

/** Writes findings to the log, line by line; `file` is where those are that are not listed. */
export function tellFindings(log: Log, results: CheckResult[], file: string): void {
  for (const block of renderFindings({ results }, painter(false), file)) {
    for (const text of block.split('\n')) log.line(text)
  }
}
