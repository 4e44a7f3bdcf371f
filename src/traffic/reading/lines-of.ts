const longestLine = 64 * 1024

/**
 * The lines of each block, without their ends, one character per byte. Of a longer line the first 64 KiB. What
 * is begun at the end is a line of its own.
 */
export async function* linesOf(blocks: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let begun = ''
  let isFirst = true
  for await (const block of blocks) {
    const text = block.toString('latin1')
    const lines: string[] = []
    let start = isFirst && text.startsWith('\u00EF\u00BB\u00BF') ? 3 : 0
    isFirst = false
    for (let end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
      const line = text.slice(start, end)
      lines.push(clean(begun === '' ? line : begun + line))
      begun = ''
      start = end + 1
    }
    if (begun.length < longestLine) begun += text.slice(start, start + longestLine)
    yield lines
  }
  if (begun !== '') yield [clean(begun)]
}

function clean(line: string): string {
  const whole = line.length > longestLine ? line.slice(0, longestLine) : line
  return whole.endsWith('\r') ? whole.slice(0, -1) : whole
}
