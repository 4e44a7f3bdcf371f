import { rewriteHidden } from './hidden.ts'
import { neutralise } from './neutralise.ts'

/**
 * A finished text for stdout, without workflow commands. A JSON document keeps its value: what the runner could
 * read in one of its strings is written as a JSON escape. Any other text is shown as lines.
 */
export function showable(text: string): string {
  if (!isJson(text)) {
    const lines = text.replace(/\n$/, '').split('\n').flatMap(neutralise)
    return lines.map((line) => `${line}\n`).join('')
  }
  const seen = rewriteHidden(text, (found) => (found === '\n' ? found : escape(found)))
  return seen.replaceAll('##[', `##${escape('[')}`)
}

/** As JSON writes what it cannot write plainly: per UTF-16 unit. */
function escape(characters: string): string {
  return characters
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
