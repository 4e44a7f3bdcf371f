import { UserError } from '../../model/errors.ts'
import { formatDuration } from '../../model/units.ts'
import type { Exit } from '../../processes/launch.ts'
import { tellingLine } from '../../processes/telling-line.ts'

/** `preview-build-failed` for a step ("build", "run") of the image; without an exit, it took too long. */
export function buildError(
  exit: Exit | undefined,
  step: { words: string; limitMs: number },
  lines: readonly string[],
  log: string,
): UserError {
  const wrote = tellingLine(lines)
  return new UserError({
    code: 'preview-build-failed',
    what:
      exit === undefined
        ? `${step.words} did not end within ${formatDuration(step.limitMs)}`
        : `${step.words} failed (${exit.signal ?? `exit code ${exit.code}`})`,
    why: wrote === undefined ? 'It wrote nothing' : `It wrote: ${wrote}`,
    fix:
      exit === undefined
        ? `If it only needs longer, raise "build-timeout"; the log is ${log}`
        : `Mend the Dockerfile, or what it needs; the log is ${log}`,
  })
}
