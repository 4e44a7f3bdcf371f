import { UserError } from '../../model/errors.ts'
import { formatDuration } from '../../model/units.ts'

/** `preview-script-late`: `up` did not end in time. */
export function lateError(limitMs: number, lines: readonly string[], log: string): UserError {
  const last = lines.at(-1)
  return new UserError({
    code: 'preview-script-late',
    what: `The up command did not end within ${formatDuration(limitMs)}`,
    why: last === undefined ? 'It wrote nothing' : `The last it wrote: ${last}`,
    fix: `Let what keeps running go to the background (&), or raise "up-timeout"; the log is ${log}`,
  })
}

/** `preview-address-missing`: `up` ended well without naming an address. Shows the end of what it printed. */
export function namelessError(lines: readonly string[], log: string): UserError {
  const shown = lines.slice(-3).map((line) => `"${line.trim().slice(0, 120)}"`)
  return new UserError({
    code: 'preview-address-missing',
    what: 'The up command ended well, but named no address',
    why:
      shown.length === 0
        ? 'It printed nothing on its standard output'
        : `No line it printed is an address; the last: ${shown.join(', ')}`,
    fix: `Let it end with echo "https://…", or write url=https://… to the file named by REHEARSE_OUTPUT; the log is ${log}`,
  })
}
