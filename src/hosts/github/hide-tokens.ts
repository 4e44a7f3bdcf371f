type Env = Readonly<Record<string, string | undefined>>

const secrets = [
  'INPUT_TOKEN',
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
]

/** Shorter values are no tokens, and hiding them would only garble the text. */
const shortest = 8

/**
 * The text without the tokens of this job. The runner masks them in the log only; a comment it never sees.
 * Covers the form in which actions/checkout keeps the token in .git/config, too.
 */
export function hideTokens(text: string, env: Env): string {
  return secrets
    .map((name) => env[name]?.trim() ?? '')
    .filter((value) => value.length >= shortest)
    .flatMap((value) => [value, Buffer.from(`x-access-token:${value}`).toString('base64')])
    .reduce((clean, secret) => clean.replaceAll(secret, '***'), text)
}
