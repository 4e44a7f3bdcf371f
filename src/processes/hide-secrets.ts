import { hidden, redact } from '../model/redact.ts'

/** Names of variables that hold secrets. PWD and OLDPWD are folders. */
const secretName =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|APIKEY|(?:^|_)(?:PASS|KEY|DSN)(?:_|$)|_PWD$/i
/** A shorter value, such as "true" or "8080", occurs in texts that give nothing away. */
const shortest = 6

/**
 * A function that takes out of a text what looks like a secret, and the values of all variables that are
 * secrets by their name; of a value with several lines, each line.
 */
export function hideSecrets(
  ...environments: readonly Readonly<Record<string, string | undefined>>[]
): (text: string) => string {
  const values = environments
    .flatMap((env) => Object.entries(env))
    .filter(([name]) => secretName.test(name))
    .flatMap(([, value]) => (value ?? '').split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line.length >= shortest)
  // The longest first: one may hold another.
  const ordered = [...new Set(values)].toSorted((a, b) => b.length - a.length)
  return (text) => redact(ordered.reduce((rest, value) => rest.replaceAll(value, hidden), text))
}
