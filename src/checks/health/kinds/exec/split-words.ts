/** Where in a command something stands that only a shell knows, or a quote that is not closed. */
export interface Foreign {
  from: number
  to: number
  why: string
}

const blank = /\s/
/** What a shell acts on, wherever it stands outside of quotes. */
const acting = /[|&;<>()$`*?[\]\n]/
const expanding = /[$`]/

/**
 * The words of a command, as a shell would split them: by white space, but for what stands between quotes or
 * behind a backslash. No shell runs it, so nothing else is done; what a shell would do more is told, not ignored.
 */
export function splitWords(command: string): string[] | Foreign {
  const words: string[] = []
  let word: string | undefined
  for (let at = 0; at < command.length; at++) {
    const character = command[at] ?? ''
    if (character === "'" || character === '"') {
      const end = endOfQuote(command, at)
      if (end < 0) return { from: at, to: command.length, why: 'has no closing quote' }
      const inside = command.slice(at + 1, end)
      const expands = character === '"' ? inside.search(expanding) : -1
      if (expands >= 0) return shellOnly(command, at + 1 + expands)
      word = `${word ?? ''}${character === '"' ? inside.replaceAll(/\\(["\\])/g, '$1') : inside}`
      at = end
    } else if (character === '\\') {
      word = `${word ?? ''}${command[++at] ?? ''}`
    } else if (blank.test(character) && character !== '\n') {
      if (word !== undefined) words.push(word)
      word = undefined
    } else {
      const begins = word === undefined && /[~#]/.test(character)
      if (begins || acting.test(character)) return shellOnly(command, at)
      word = `${word ?? ''}${character}`
    }
  }
  if (word !== undefined) words.push(word)
  const [first = ''] = words
  const assigned = /^[A-Za-z_]\w*=/.exec(first)
  if (assigned) {
    const from = command.indexOf(assigned[0])
    return { from, to: from + assigned[0].length, why: 'sets a variable, which only a shell does' }
  }
  return words
}

function endOfQuote(command: string, from: number): number {
  const quote = command[from]
  for (let at = from + 1; at < command.length; at++) {
    if (quote === '"' && command[at] === '\\') at++
    else if (command[at] === quote) return at
  }
  return -1
}

function shellOnly(command: string, at: number): Foreign {
  const [sign = ''] = /^(?:&&|\|\||>>|<<|\$\w+|.)/s.exec(command.slice(at)) ?? []
  return {
    from: at,
    to: at + sign.length,
    why: 'means something to a shell only, and none runs this',
  }
}
