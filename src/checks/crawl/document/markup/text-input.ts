/** The text of a document as it comes in pieces, and how far it was read. */
export class TextInput {
  /** The last piece, after what was left of the one before. */
  text = ''
  at = 0
  /** Offset of `text` in the document. */
  base = 0

  /** What is left is copied: it must be short. */
  write(piece: string): void {
    this.base += this.at
    this.text = this.at < this.text.length ? this.text.slice(this.at) + piece : piece
    this.at = 0
  }

  get isEmpty(): boolean {
    return this.at === this.text.length
  }

  takeRest(): false {
    this.at = this.text.length
    return false
  }
}

/** Flags of the characters that end something in a tag. */
export const stopAt = { space: 1, greater: 2, slash: 4, equals: 8 } as const

const stops = new Uint8Array(128)
for (const code of [0x09, 0x0a, 0x0c, 0x0d, 0x20]) stops[code] = stopAt.space
stops[0x3e] = stopAt.greater
stops[0x2f] = stopAt.slash
stops[0x3d] = stopAt.equals

export function isLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

export function isSpace(code: number): boolean {
  return stops[code] === stopAt.space
}

/** The first place from `at` on with one of the characters that are asked for, or the end. */
export function endOf(text: string, at: number, flags: number): number {
  let end = at
  while (end < text.length && ((stops[text.charCodeAt(end)] ?? 0) & flags) === 0) end += 1
  return end
}

/** The first place from `at` on without white space, or the end. */
export function skipSpace(text: string, at: number): number {
  let end = at
  while (end < text.length && isSpace(text.charCodeAt(end))) end += 1
  return end
}
