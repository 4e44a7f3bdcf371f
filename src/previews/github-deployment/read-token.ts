import { UserError } from '../../model/errors.ts'

/**
 * The token that reads deployments: the value of the variable `name`, else GITHUB_TOKEN or INPUT_TOKEN.
 * Throws the UserError `github-token-missing`.
 */
export function readToken(
  env: Readonly<Record<string, string | undefined>>,
  name: string | undefined,
): string {
  const names = name === undefined ? ['GITHUB_TOKEN', 'INPUT_TOKEN'] : [name]
  const token = names.map((each) => env[each]?.trim()).find(Boolean)
  // What is no header value would fail at every request, and the error would show it.
  if (token !== undefined && /^[\x21-\x7e]+$/.test(token)) return token
  throw new UserError({
    code: 'github-token-missing',
    what: 'There is no token to ask GitHub for the deployments of this commit',
    why:
      token === undefined
        ? `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} not set for this step`
        : `The value of ${names.join(' or ')} holds characters that no token has`,
    fix: `Add "env: { ${names[0]}: \${{ github.token }} }" to the step, and "deployments: read" to the permissions of the job`,
  })
}
