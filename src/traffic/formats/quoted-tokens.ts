/** Where the quote that opens at `start` closes: not at \". -1 when it does not. */
export function closingQuote(line: string, start: number): number {
  let end = line.indexOf('"', start + 1)
  while (end > 0 && isEscaped(line, end)) end = line.indexOf('"', end + 1)
  return end
}

function isEscaped(line: string, place: number): boolean {
  let slashes = 0
  while (line.charCodeAt(place - 1 - slashes) === 92) slashes++
  return slashes % 2 === 1
}

/** The words of a line, those in quotes without the quotes and as they are escaped; at most 64. */
export function quotedTokens(line: string, from = 0): string[] {
  const tokens: string[] = []
  let place = from
  while (place < line.length && tokens.length < 64) {
    if (line.charCodeAt(place) === 32) {
      place++
      continue
    }
    const quoted = line.charCodeAt(place) === 34
    const found = quoted ? closingQuote(line, place) : line.indexOf(' ', place)
    const end = found < 0 ? line.length : found
    tokens.push(line.slice(quoted ? place + 1 : place, end))
    place = end + 1
  }
  return tokens
}
