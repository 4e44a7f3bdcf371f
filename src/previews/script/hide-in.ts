import { hideValues } from '../../model/hide-values.ts'
import { secretForms } from '../../model/secret-forms.ts'
import { hideSecrets } from '../../processes/hide-secrets.ts'

/** A function that hides what looks like a secret, and what the named variables hold whatever their name. */
export function hideIn(
  env: Readonly<Record<string, string>>,
  variables: readonly string[] = [],
): (text: string) => string {
  const hideNamed = hideSecrets(env)
  const hide = hideValues(variables.flatMap((name) => secretForms(env[name]?.trim() ?? '')))
  return (text) => hideNamed(hide(text))
}
