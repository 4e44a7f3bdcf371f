/** What every step or shell has its own of: a difference there says nothing. */
const ambient = /^(?:GITHUB_.*|RUNNER_.*|REHEARSE_.*|SHLVL|PWD|OLDPWD|_)$/

/**
 * A clause that names up to five variables that `up` had and that are not set now; empty when there are
 * none. For a step that lacks the secrets of the step before.
 */
export function missingVariables(
  had: readonly string[],
  now: Readonly<Record<string, string | undefined>>,
): string {
  const missing = had.filter((name) => !ambient.test(name) && (now[name] ?? '') === '')
  if (missing.length === 0) return ''
  const more = missing.length > 5 ? ' and others' : ''
  return `; up had ${missing.slice(0, 5).join(', ')}${more}, which ${missing.length === 1 ? 'is' : 'are'} not set here`
}
