/** How the runner starts each built-in shell (ScriptHandlerHelpers.cs); `{0}` is the script's file. */
const builtIn: Readonly<Record<string, { args: readonly string[]; extension: string }>> = {
  bash: { args: ['--noprofile', '--norc', '-e', '-o', 'pipefail', '{0}'], extension: '.sh' },
  sh: { args: ['-e', '{0}'], extension: '.sh' },
  python: { args: ['{0}'], extension: '.py' },
}

/** The command line of `shell:`, a built-in name or a template with `{0}`, without quoting. */
export function shellCommand(shell: string): {
  command: string
  args(script: string): string[]
  extension: string
} {
  const [command = '', ...words] = shell.split(/ +/)
  const known = builtIn[command]
  const template = words.length > 0 ? words : (known?.args ?? [])
  if (!template.some((word) => word.includes('{0}'))) {
    throw new Error(
      'Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format ' +
        "string containing '{0}'",
    )
  }
  return {
    command,
    args: (script) => template.map((word) => word.replaceAll('{0}', script)),
    extension: known?.extension ?? '',
  }
}
