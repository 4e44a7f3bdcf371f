import { UserError } from '../../model/errors.ts'
import { redact } from '../../model/redact.ts'
import { visible } from '../../model/visible.ts'
import type { StatusRecord } from './records.ts'
import { saidBy } from './said-by.ts'
import { shortCommit, type Wanted } from './wanted.ts'

/** `deployment-without-url`: it ended, and where the site is would be a guess. */
export function withoutUrlError(
  wanted: Wanted,
  environment: string,
  status: StatusRecord,
): UserError {
  const { environment_url: own, target_url: target } = status
  const given = own?.trim()
    ? `, and its environment_url ${shown(own)} is no plain http or https address`
    : target?.trim()
      ? `; it has no environment_url, and its target_url ${shown(target)} is the page of a build`
      : ', and it has no environment_url'
  return new UserError({
    code: 'deployment-without-url',
    what: `The deployment of commit ${shortCommit(wanted)} to "${visible(environment, 80)}" does not say where the site is`,
    why: `Its newest status is ${saidBy(status)}${given}`,
    fix: 'Let the deployment set environment_url, choose another "environment", or give the address as preview.url',
  })
}

function shown(address: string): string {
  return `"${visible(redact(address), 120)}"`
}
