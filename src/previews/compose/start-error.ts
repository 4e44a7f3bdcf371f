import { UserError } from '../../model/errors.ts'
import { formatDuration } from '../../model/units.ts'
import { capitalised } from '../capitalised.ts'
import type { Exit } from '../../processes/launch.ts'
import { tellingLine } from '../../processes/telling-line.ts'

/** `preview-compose-failed`; without an exit, it took longer than it may. */
export function startError(
  exit: Exit | undefined,
  compose: { words: string; limitMs: number },
  lines: readonly string[],
  log: string,
): UserError {
  const wrote = tellingLine(lines)
  const how =
    exit === undefined
      ? `did not end within ${formatDuration(compose.limitMs)}`
      : exit.signal === null
        ? `ended with exit code ${exit.code}`
        : `was ended by ${exit.signal}`
  return new UserError({
    code: 'preview-compose-failed',
    what: `${capitalised(compose.words)} up ${how}`,
    why: wrote === undefined ? 'It wrote nothing' : `It wrote: ${wrote}`,
    fix: `${change(exit, wrote ?? '')}; the log is ${log}`,
  })
}

function change(exit: Exit | undefined, wrote: string): string {
  if (exit === undefined) return 'If it only needs longer, raise "build-timeout"'
  if (/already (?:allocated|in use)|address in use/i.test(wrote)) {
    return 'Publish the port without a number of the host, as "80", so that every run gets a free one, and leave out container_name'
  }
  return 'Mend the compose file, or what it needs'
}
