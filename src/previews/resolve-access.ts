import type { Access, AccessOptions, AccessValue } from '../model/access.ts'
import { UserError } from '../model/errors.ts'
import { secretForms } from '../model/secret-forms.ts'
import { cookieProblem, fieldProblem } from './field-problem.ts'

/**
 * The headers and cookies with the values that the environment holds, without white space around them.
 * Undefined when there are none. Throws the UserErrors `preview-access-missing` and `preview-access-invalid`,
 * which name the variable and never show a value.
 */
export function resolveAccess(
  options: AccessOptions,
  env: Readonly<Record<string, string | undefined>>,
): Access | undefined {
  const variables = new Set<string>()
  const secrets = new Set<string>()
  const valueOf = (name: string, value: AccessValue, problem: typeof fieldProblem): string => {
    if (typeof value === 'string') return value.trim()
    const text = read(name, value.env, env)
    variables.add(value.env)
    for (const form of secretForms(text)) secrets.add(form)
    const why = problem(text)
    if (why !== undefined) throw invalid(name, value.env, why)
    return text
  }
  const headers = Object.entries(options.headers ?? {}).map(([written, value]) => {
    const name = written.toLowerCase()
    return [name, valueOf(`header ${name}`, value, fieldProblem)] as const
  })
  const cookies = Object.entries(options.cookies ?? {}).map(
    ([name, value]) => [name, valueOf(`cookie ${name}`, value, cookieProblem)] as const,
  )
  if (headers.length + cookies.length === 0) return undefined
  const pairs = cookies.map(([name, value]) => `${name}=${value}`)
  return {
    headers: Object.fromEntries([
      ...headers,
      ...(pairs.length === 0 ? [] : [['cookie', pairs.join('; ')] as const]),
    ]),
    names: [
      ...headers.map(([name]) => `the header ${name}`),
      ...cookies.map(([name]) => `the cookie ${name}`),
    ],
    variables: [...variables],
    secrets: [...secrets],
  }
}

function read(
  name: string,
  variable: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const text = env[variable]?.trim()
  if (text !== undefined && text !== '') return text
  throw new UserError({
    code: 'preview-access-missing',
    what: `The variable ${variable} is ${text === undefined ? 'not set' : 'empty'}`,
    why: `The ${name} of the preview takes its value from it; pull requests from forks and of Dependabot get no secrets`,
    fix: `Add ${variable}: \${{ secrets.${variable} }} under "env:" of this step, or of the job`,
  })
}

function invalid(name: string, variable: string, why: string): UserError {
  return new UserError({
    code: 'preview-access-invalid',
    what: `The value of ${variable} cannot be sent`,
    why: `For the ${name} it must be one line of ASCII, and it ${why}`,
    fix: 'Store the secret again, exactly as its owner shows it',
  })
}
