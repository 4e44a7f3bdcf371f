import { UserError } from '../../model/errors.ts'
import { redact } from '../../model/redact.ts'
import { visible } from '../../model/visible.ts'
import type { StatusRecord } from './records.ts'
import { saidBy } from './said-by.ts'
import { logUrl } from './site-url.ts'
import { shortCommit, type Wanted } from './wanted.ts'

/** `deployment-failed`, with the place of its log. */
export function failedError(wanted: Wanted, environment: string, status: StatusRecord): UserError {
  const log = logUrl(status)
  return new UserError({
    code: 'deployment-failed',
    what: `The deployment of commit ${shortCommit(wanted)} to "${visible(environment, 80)}" failed`,
    why: `Its newest status is ${saidBy(status)}`,
    fix: log
      ? `Read its log: ${visible(redact(log.href), 500)}`
      : 'It names no log; look it up where the site is deployed',
  })
}
