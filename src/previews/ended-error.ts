import { UserError } from '../model/errors.ts'
import { tellingLine } from '../processes/telling-line.ts'

/** `preview-exited`, or `preview-command-not-found` for the exit code by which a shell says so. */
export function endedError(
  exit: { code: number | null; signal: string | null },
  serving: { name: string; hint: string },
  lines: readonly string[],
  log: string,
): UserError {
  const words = tellingLine(lines)
  if (exit.code === 127) {
    return new UserError({
      code: 'preview-command-not-found',
      what: `The ${serving.name} was not found (exit code 127)`,
      why: words ?? 'The shell found no program of that name',
      fix: 'Install it in a step before this one, or correct its name',
    })
  }
  const how =
    exit.signal === null ? `ended with exit code ${exit.code}` : `was ended by ${exit.signal}`
  return new UserError({
    code: 'preview-exited',
    what: `The ${serving.name} ${how} before the preview answered`,
    why: words === undefined ? 'It wrote nothing' : `It wrote: ${words}`,
    fix: `${serving.hint}; the log is ${log}`,
  })
}
