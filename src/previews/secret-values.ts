/** Names of variables that hold secrets. PWD and OLDPWD are folders. */
const secretName =
  /(?:^|_)(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PASS|CREDENTIALS?|KEY|DSN)(?:_|$)|(?:TOKEN|SECRET|PASSWORD|APIKEY)$/i
/** Shorter values are words that stand in many lines. */
const shortest = 6

/** A function that takes the values of secret variables, told by their names, out of a line. */
export function secretValues(
  ...environments: readonly Readonly<Record<string, string | undefined>>[]
): (line: string) => string {
  const values = new Set<string>()
  for (const [name, value] of environments.flatMap((each) => Object.entries(each))) {
    // A secret of several lines is hidden line by line.
    const parts = secretName.test(name) ? (value ?? '').split(/\r?\n/) : []
    for (const part of parts) if (part.trim().length >= shortest) values.add(part.trim())
  }
  // The longest first: one may hold another.
  const ordered = [...values].toSorted((one, other) => other.length - one.length)
  return (line) => ordered.reduce((text, value) => text.replaceAll(value, '‹redacted›'), line)
}
