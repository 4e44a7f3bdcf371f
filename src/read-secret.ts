import type { AccessValue } from './model/access.ts'
import { UserError } from './model/errors.ts'
import type { Host } from './model/host.ts'
import { secretForms } from './model/secret-forms.ts'

/**
 * The value, which `host` shows no more in any form; of an address with a password not that either. Throws the
 * UserError `variable-missing`, which shows the name only.
 */
export function readSecret(
  value: AccessValue,
  env: Readonly<Record<string, string | undefined>>,
  host: Pick<Host, 'mask'>,
): string {
  const text = typeof value === 'string' ? value : read(value.env, env)
  for (const secret of [text, ...credentials(text)]) {
    for (const form of secretForms(secret)) host.mask(form)
  }
  return text
}

function read(name: string, env: Readonly<Record<string, string | undefined>>): string {
  const text = env[name]?.trim()
  if (text !== undefined && text !== '') return text
  throw new UserError({
    code: 'variable-missing',
    what: `The variable ${name} is ${text === undefined ? 'not set' : 'empty'}`,
    why: 'rehearse.yml takes a value from it; pull requests from forks and of Dependabot get no secrets',
    fix: `Add ${name}: \${{ secrets.${name} }} under "env:" of this step, or of the job`,
  })
}

/** What lets somebody in of `scheme://user:password@host`, encoded as it is and decoded. */
function credentials(text: string): string[] {
  const [, userinfo = ''] = /^[a-z][a-z0-9+.-]*:\/\/(\S*)@/i.exec(text) ?? []
  const password = userinfo.slice(userinfo.indexOf(':') + 1)
  // "postgres:postgres" guards nothing, and hidden it would be missing from every text about that server.
  if (password === '' || userinfo === `${password}:${password}`) return []
  try {
    return [password, decodeURIComponent(password)]
  } catch {
    return [password]
  }
}
