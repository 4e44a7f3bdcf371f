/** A command found in a line of output. */
export interface WorkflowCommand {
  /** As written; names ignore case. */
  name: string
  /** Keys in lower case. */
  properties: Map<string, string>
  data: string
}

/**
 * Finds a workflow command in a line as ActionCommand.cs does: `::name k=v,k=v::data` at the start after
 * trimming (TryParseV2), else `##[name k=v;k=v]data` anywhere in the line (TryParse). A name that is not in
 * `registered` (lower case) makes it an ordinary line.
 */
export function findCommand(
  line: string,
  registered: ReadonlySet<string>,
): WorkflowCommand | undefined {
  return findColonCommand(line, registered) ?? findBracketCommand(line, registered)
}

function findColonCommand(line: string, registered: ReadonlySet<string>) {
  const text = line.trimStart()
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  return command(text.slice(2, end), text.slice(end + 2), registered, colonSyntax)
}

function findBracketCommand(line: string, registered: ReadonlySet<string>) {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  return command(line.slice(start + 3, end), line.slice(end + 1), registered, bracketSyntax)
}

interface Syntax {
  separator: string
  properties: readonly (readonly [string, string])[]
  data: readonly (readonly [string, string])[]
}

const lineBreaks = [
  ['%0D', '\r'],
  ['%0A', '\n'],
] as const
// `%25` is undone last, so that `%250A` stays the text `%0A`.
const percent = ['%25', '%'] as const
const bracketEscapes = [['%3B', ';'], ...lineBreaks, ['%5D', ']'], percent] as const
const bracketSyntax: Syntax = { separator: ';', properties: bracketEscapes, data: bracketEscapes }
const colonSyntax: Syntax = {
  separator: ',',
  properties: [...lineBreaks, ['%3A', ':'], ['%2C', ','], percent],
  data: [...lineBreaks, percent],
}

function command(
  head: string,
  data: string,
  registered: ReadonlySet<string>,
  syntax: Syntax,
): WorkflowCommand | undefined {
  const space = head.indexOf(' ')
  const name = space < 0 ? head : head.slice(0, space)
  if (!registered.has(name.toLowerCase())) return undefined
  const properties = new Map<string, string>()
  const rest = space > 0 ? head.slice(space + 1) : ''
  for (const part of rest.trim().split(syntax.separator)) {
    const equals = part.indexOf('=')
    if (equals <= 0 || equals === part.length - 1) continue
    const key = part.slice(0, equals).toLowerCase()
    properties.set(key, unescape(part.slice(equals + 1), syntax.properties))
  }
  return { name, properties, data: unescape(data, syntax.data) }
}

function unescape(text: string, escapes: readonly (readonly [string, string])[]): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text)
}
