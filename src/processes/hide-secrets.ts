import { hidden, redact } from '../model/redact.ts'

/** Names of variables that hold secrets. PWD and OLDPWD are folders. */
const secretName =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|APIKEY|(?:^|_)(?:PASS|KEY|DSN)(?:_|$)|_PWD$/i
/** A shorter value, such as "true" or "8080", occurs in texts that give nothing away. */
const shortest = 6

/**
 * A function that takes out of a text what looks like a secret, and the values of all variables that are
 * secrets by their name; of a value with several lines, each line; of one that is a URL, its password.
 */
export function hideSecrets(
  ...environments: readonly Readonly<Record<string, string | undefined>>[]
): (text: string) => string {
  const values = environments
    .flatMap((env) => Object.entries(env))
    .flatMap(([name, value = '']) => {
      const own = secretName.test(name) ? value.split(/\r?\n/) : []
      return [...own, ...passwordsIn(value)]
    })
    .map((line) => line.trim())
    .filter((line) => line.length >= shortest)
  // The longest first: one may hold another.
  const ordered = [...new Set(values)].toSorted((a, b) => b.length - a.length)
  return (text) => redact(ordered.reduce((rest, value) => rest.replaceAll(value, hidden), text))
}

/** The password of a URL, as it stands there and as it is meant. */
function passwordsIn(value: string): string[] {
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^/\s@:]*:([^/\s@]+)@/i.exec(value.trim())?.[1]
  if (password === undefined) return []
  try {
    return [password, decodeURIComponent(password)]
  } catch {
    return [password]
  }
}
