import { redact } from '../model/redact.ts'

const hidden = '‹redacted›'
const secretName =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|APIKEY|(?:^|_)KEY(?:_ID)?$|_PWD$/i
/** A shorter value, such as "true" or "8080", occurs in texts that give nothing away. */
const shortest = 8

/**
 * Takes out of a text what looks like a secret, and the values of all variables that are secrets by their
 * name; of a value with several lines, each line.
 */
export function hideSecrets(
  env: Readonly<Record<string, string | undefined>>,
): (text: string) => string {
  const values = Object.entries(env)
    .filter(([name]) => secretName.test(name))
    .flatMap(([, value]) => (value ?? '').split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line.length >= shortest)
    .toSorted((a, b) => b.length - a.length)
  return (text) => redact(values.reduce((rest, value) => rest.replaceAll(value, hidden), text))
}
