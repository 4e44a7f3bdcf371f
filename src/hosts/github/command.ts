import { cut } from './cut.ts'
import { neutralise } from './neutralise.ts'

/** The runner cuts the message of an annotation at 4096 (ExecutionContext.cs of actions/runner 2.336.0). */
const maxMessage = 4000
const maxProperty = 255

/**
 * One workflow command, `::name key=value::message`, for text of any origin. The escapes are those that
 * the runner undoes (ActionCommand.cs): `%`, CR and LF in the message, also `:` and `,` in a property.
 */
export function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  const head = pairs.length > 0 ? `${name} ${pairs.join(',')}` : name
  return `::${head}::${escapeData(cut(neutralise(message).join('\n'), maxMessage))}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  const line = cut(neutralise(text).join(' '), maxProperty)
  return escapeData(line).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
