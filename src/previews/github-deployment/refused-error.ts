import { UserError } from '../../model/errors.ts'
import type { Wanted } from './wanted.ts'

/** `deployments-not-readable`, when GitHub refuses to tell. */
export function refusedError(
  { status, message }: { status: number; message: string },
  { repository }: Wanted,
): UserError {
  return new UserError({
    code: 'deployments-not-readable',
    what: `GitHub does not show the deployments of ${repository}`,
    why: `Its API answered ${status}${message === '' ? '' : `: ${message}`}`,
    fix: fixes[status] ?? 'Check GITHUB_API_URL, GITHUB_REPOSITORY and the token of this step',
  })
}

const permission = 'Add "deployments: read" to the permissions of the job'

const fixes: Readonly<Record<number, string>> = {
  401: 'Give the step a valid token: env: { GITHUB_TOKEN: ${{ github.token }} }, with the permission "deployments: read"',
  403: permission,
  // GitHub hides what the token may not see.
  404: `${permission}, or use a token that may read this repository`,
}
