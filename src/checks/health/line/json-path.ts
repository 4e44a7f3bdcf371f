import type { LineReader, Word } from '../../../model/line/line-reader.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'

const fix = 'Write a JSONPath (RFC 9535) such as $.database, $.queue[0] or $..status'

/** RFC 9535, 2.4. An unknown one would find nothing, without a word. */
const functions = ['length', 'count', 'match', 'search', 'value']

/** Takes a JSONPath. `check` throws for what is none. */
export function takeJsonPath(reader: LineReader, check: (path: string) => unknown): Word {
  if (!reader.peek()?.text.startsWith('$')) reader.lacks('a JSONPath', fix)
  const path = reader.takeScanned(endOfPath) ?? reader.lacks('a JSONPath', fix)
  try {
    check(path.text)
  } catch {
    throw new Unreadable(path, 'is no JSONPath', fix)
  }
  checkFunctions(path)
  return path
}

function checkFunctions(path: Word): void {
  // Quoted texts become blanks of the same length, so that places stay.
  const bare = path.text.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (text) =>
    ' '.repeat(text.length),
  )
  for (const { 0: name, index } of bare.matchAll(/[a-z][a-z0-9_]*(?=\()/g)) {
    if (functions.includes(name)) continue
    const from = path.from + index
    const why = 'is no function of JSONPath'
    throw new Unreadable(
      { from, to: from + name.length },
      why,
      `It has ${functions.join(', ')}`,
      functions,
    )
  }
}

/** Where white space or a comparison stands outside of brackets; of a bracket without end, the first white space. */
function endOfPath(line: string, from: number): number {
  let depth = 0
  let quote: string | undefined
  for (let at = from; at < line.length; at++) {
    const character = line[at] ?? ''
    if (quote !== undefined) {
      if (character === '\\') at++
      else if (character === quote) quote = undefined
    } else if (depth > 0 && (character === '"' || character === "'")) quote = character
    else if (character === '[') depth++
    else if (character === ']') depth--
    else if (depth <= 0 && /[\s<>=!]/.test(character)) return at
  }
  if (depth <= 0 && quote === undefined) return line.length
  const blank = line.slice(from).search(/\s/)
  return blank < 0 ? line.length : from + blank
}
