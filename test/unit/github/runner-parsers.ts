/**
 * Whether the runner would obey a line: a port of both parsers of ActionCommand.cs (actions/runner 2.336.0), for
 * which every name is a command. `asIcu` compares as .NET does with ICU, which skips ignorable characters.
 */
export function isCommand(line: string, asIcu: boolean): boolean {
  const seen = asIcu
    ? line.replace(/(?!\s)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '')
    : line
  return isColonCommand(seen) || isBracketCommand(seen)
}

function isColonCommand(line: string): boolean {
  const text = line.trimStart()
  return text.startsWith('::') && text.indexOf('::', 2) >= 0
}

function isBracketCommand(line: string): boolean {
  const start = line.indexOf('##[')
  return start >= 0 && line.indexOf(']', start) >= 0
}

/** The lines that the runner sees: StreamReader.ReadLine ends one at LF, CR LF and a lone CR. */
export function linesOf(output: string): string[] {
  return output.split(/\r\n|\r|\n/)
}

/** The lines of an output that the runner would obey, with `stop-commands` as ActionCommandManager.cs has it. */
export function obeyed(output: string): string[] {
  let token: string | undefined
  return linesOf(output).filter((line) => {
    if (token !== undefined) {
      if (line.trimStart().startsWith(`::${token}::`)) token = undefined
      return false
    }
    token = /^\s*::stop-commands::(.+)$/.exec(line)?.[1]
    return token === undefined && isCommand(line, true)
  })
}
