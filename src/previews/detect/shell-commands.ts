const longest = 4096

/**
 * The simple commands of a command line, each as its words, quotes removed. Undefined for what this reads
 * no sense from: pipes, background commands, groups, substitutions, redirections, an open quote, too long a line.
 */
export function shellCommands(line: string): string[][] | undefined {
  if (line.length > longest) return undefined
  const bare = line
    .replaceAll('||', ';')
    .replaceAll('&&', ';')
    .replaceAll(/\$\{[^{}]*\}/g, '')
  if (/[`<>(){}|&]/.test(bare)) return undefined
  const commands: string[][] = [[]]
  const tokens = /[^\S\n]*(&&|\|\||;|\n|(?:[^\s'"&|;]|"(?:[^"\\]|\\.)*"|'[^']*')+)[^\S\n]*/gy
  let end = 0
  for (const match of line.trim().matchAll(tokens)) {
    const [whole, token = ''] = match
    end = match.index + whole.length
    if (/^(?:&&|\|\||;|\n)$/.test(token)) commands.push([])
    else commands.at(-1)?.push(unquoted(token))
  }
  if (end < line.trim().length) return undefined
  return commands.filter((words) => words.length > 0)
}

function unquoted(token: string): string {
  return token.replaceAll(
    /"((?:[^"\\]|\\.)*)"|'([^']*)'/g,
    (_, double?: string, single?: string) =>
      double === undefined ? (single ?? '') : double.replaceAll(/\\(.)/g, '$1'),
  )
}
