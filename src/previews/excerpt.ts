import { redact } from '../model/redact.ts'
import { cleanLine } from '../processes/clean-line.ts'
import { tellingLine } from '../processes/telling-line.ts'

const blocks =
  /<\/?(?:address|body|br|code|dd|div|dt|h[1-6]|head|hr|li|p|pre|td|th|title|tr)\b[^>]*>/gi
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  nbsp: ' ',
}

/**
 * The line of an error page that most likely says what is wrong, without markup and secrets, at most 200
 * characters long. Undefined when the page says nothing.
 */
export function excerpt(body: string): string | undefined {
  const text = body
    .slice(0, 64 * 1024)
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(blocks, '\n')
    .replace(/<[a-z/!][^>]{0,2000}>/gi, '')
    .replace(
      /&(amp|lt|gt|quot|nbsp|#39|#x27);/gi,
      (whole, name: string) => entities[name.toLowerCase()] ?? whole,
    )
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => cleanLine(redact(line.slice(0, 800)), 200).trim())
    .filter((line) => line !== '')
    .slice(0, 200)
  return tellingLine(lines.slice(0, 1).concat(lines.filter(saysError))) || undefined
}

/** Only what reads like an error may take the place of the first line. */
function saysError(line: string): boolean {
  return /(?:Error|Exception)\b[^:]{0,60}:\s*\S/.test(line)
}
