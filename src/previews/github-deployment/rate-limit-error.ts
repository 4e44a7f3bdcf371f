import { UserError } from '../../model/errors.ts'
import { formatDuration } from '../../model/units.ts'

/** `github-rate-limit`: waiting as long as GitHub asks would pass the time-out. */
export function rateLimitError(waitMs: number, leftMs: number): UserError {
  return new UserError({
    code: 'github-rate-limit',
    what: "GitHub's rate limit leaves no time to wait for the deployment",
    why: `Its API asks to wait ${formatDuration(waitMs)}, and ${formatDuration(leftMs)} are left`,
    fix: 'Run fewer jobs at a time with this token, or raise "timeout"',
  })
}
