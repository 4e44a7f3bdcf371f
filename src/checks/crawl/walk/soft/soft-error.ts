import { errorPages, placedTraces, type Sign, templates, traces } from './soft-signs.ts'

/** What a page says although its status is 200. */
export interface SoftError {
  what: 'stack-trace' | 'error-page' | 'template'
  /** The words that tell. */
  excerpt: string
}

const mostText = 8192

/**
 * Looks through the visible text of a page outside of code. `scripted`: scripts may still fill in what looks
 * like a template.
 */
export function softErrorOf(text: string, title: string, scripted: boolean): SoftError | undefined {
  const looked = `${title}\n${text.slice(0, mostText)}`
  const trace =
    firstMatch(traces, looked) ?? (namesLine(looked) ? firstMatch(placedTraces, looked) : undefined)
  if (trace !== undefined) return { what: 'stack-trace', excerpt: trace }
  const page = firstMatch(errorPages, looked.slice(0, 2000))
  if (page !== undefined) return { what: 'error-page', excerpt: page }
  const template = scripted ? undefined : firstMatch(templates, looked)
  return template === undefined ? undefined : { what: 'template', excerpt: template }
}

/** Whether a digit follows some colon. */
function namesLine(text: string): boolean {
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const code = text.charCodeAt(at + 1)
    if (code >= 0x30 && code <= 0x39) return true
  }
  return false
}

function firstMatch(signs: readonly Sign[], text: string): string | undefined {
  for (const [hints, pattern] of signs) {
    if (!hints.some((hint) => text.includes(hint))) continue
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return found.trim().slice(0, 200)
  }
  return undefined
}
