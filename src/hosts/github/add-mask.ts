type Env = Readonly<Record<string, string | undefined>>

/**
 * The command that lets the runner mask a value in the log of every step that follows. Undefined outside of
 * an action: what a script of the workflow runs may have its output in a file, where the command would be
 * the leak.
 */
export function addMask(value: string, env: Env): string | undefined {
  const isAction = Object.keys(env).some((name) => name.startsWith('INPUT_'))
  if (!isAction || /[\r\n]/.test(value)) return undefined
  return `::add-mask::${value.replaceAll('%', '%25')}`
}
