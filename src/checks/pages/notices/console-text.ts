import type { Protocol } from 'puppeteer-core'
import { boundedText } from './bounded.ts'

const mostArguments = 10

/** What a call of `console` shows, in one line: `%s` and the like are filled in, styles left out. */
export function consoleText(parts: readonly Protocol.Runtime.RemoteObject[]): string {
  const [first, ...rest] = parts.slice(0, mostArguments)
  if (first?.type !== 'string')
    return boundedText(parts.slice(0, mostArguments).map(textOf).join(' '))
  const left = [...rest]
  const format = boundedText(String(first.value))
  const filled = format.replaceAll(/%[sdifoOc%]/g, (sign) => {
    if (sign === '%%') return '%'
    const next = left.shift()
    if (!next) return sign
    return sign === '%c' ? '' : textOf(next)
  })
  return boundedText([filled, ...left.map(textOf)].join(' '))
}

function textOf({ type, value, description, preview }: Protocol.Runtime.RemoteObject): string {
  if (type === 'string' || type === 'number' || type === 'boolean') {
    return boundedText(String(value as unknown))
  }
  const shown = preview?.properties
    .slice(0, 5)
    .map(({ name, value: of }) => `${name}: ${of ?? ''}`)
    .join(', ')
  if (preview?.subtype !== 'error' && shown) return boundedText(`{${shown}}`)
  return boundedText(description ?? String(value as unknown))
}
