/**
 * The pairs of a file command file, one by one, so that those before a fault still count: `name=value`, or
 * `name<<delimiter` up to a line that equals the delimiter (FileCommandManager.cs: EnvFileKeyValuePairs).
 * Only LF ends a line on Linux and macOS; a CR stays in the value. Throws the runner's messages.
 */
export function* readEnvFile(text: string): Generator<[name: string, value: string]> {
  const reader = new LineReader(text)
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    if (line.text === '') continue
    const equals = line.text.indexOf('=')
    const heredoc = line.text.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [line.text.slice(0, equals), line.text.slice(equals + 1)]
    } else if (heredoc >= 0) {
      yield [line.text.slice(0, heredoc), readHeredoc(reader, line.text, heredoc)]
    } else {
      throw new Error(`Invalid format '${line.text}'`)
    }
  }
}

function readHeredoc(reader: LineReader, opening: string, at: number): string {
  const delimiter = opening.slice(at + 2)
  if (at === 0 || delimiter === '') {
    throw new Error(
      `Invalid format '${opening}'. Name must not be empty and delimiter must not be empty`,
    )
  }
  const lines: string[] = []
  for (;;) {
    const line = reader.next()
    if (line === undefined)
      throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
    if (line.text === delimiter) return lines.join('\n')
    if (!line.ended) throw new Error('Invalid value. EOF marker missing new line.')
    lines.push(line.text)
  }
}

class LineReader {
  readonly #text: string
  #index = 0

  constructor(text: string) {
    this.#text = text.startsWith('\uFEFF') ? text.slice(1) : text
  }

  next(): { text: string; ended: boolean } | undefined {
    if (this.#index >= this.#text.length) return undefined
    const end = this.#text.indexOf('\n', this.#index)
    const line = this.#text.slice(this.#index, end < 0 ? undefined : end)
    this.#index = end < 0 ? this.#text.length : end + 1
    return { text: line, ended: end >= 0 }
  }
}
