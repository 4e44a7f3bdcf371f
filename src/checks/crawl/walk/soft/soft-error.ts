import {
  errorPages,
  placedTraces,
  quotable,
  type Sign,
  templates,
  traces,
} from '../../../../model/error-signs.ts'

/** What a page says although its status is 200. */
export interface SoftError {
  what: 'stack-trace' | 'error-page' | 'template'
  /** The words that tell. */
  excerpt: string
}

export interface Said {
  title: string
  /** Visible text outside of code. */
  text: string
  /** Text of code, where the page shows nothing else. */
  code: string
  /** Scripts may still fill in what looks like a template. */
  scripted: boolean
}

const mostText = 8192
/** A page with more text than this speaks of an error rather than showing one. */
const mostOfError = 1000

/** What the visible text of a page shows to be wrong; undefined when it only speaks of errors, or is well. */
export function softErrorOf({ title, text, code, scripted }: Said): SoftError | undefined {
  const looked = `${title}\n${text.slice(0, mostText)}`
  const short = text.length <= mostOfError ? looked : ''
  const bare = text === '' ? code : ''
  const trace = traceIn(looked) ?? firstMatch(quotable, short) ?? traceIn(bare)
  if (trace !== undefined) return { what: 'stack-trace', excerpt: trace }
  const page = firstMatch(errorPages, short)
  if (page !== undefined) return { what: 'error-page', excerpt: page }
  const template = scripted ? undefined : firstMatch(templates, looked)
  return template === undefined ? undefined : { what: 'template', excerpt: template }
}

function traceIn(text: string): string | undefined {
  return firstMatch(traces, text) ?? (namesLine(text) ? firstMatch(placedTraces, text) : undefined)
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
  if (text === '') return undefined
  for (const [hints, pattern] of signs) {
    if (!hints.some((hint) => text.includes(hint))) continue
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return found.trim().slice(0, 200)
  }
  return undefined
}
