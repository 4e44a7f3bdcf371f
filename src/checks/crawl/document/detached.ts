/** For texts that fit, so that none needs memory of its own on the way. */
const scratch = Buffer.allocUnsafe(4096)

/** V8 copies shorter texts at once. */
const shortestSlice = 13

/** A copy that keeps no larger text alive, as a slice or a concatenation of slices does. */
export function detached(text: string): string {
  if (text.length < shortestSlice) return text
  if (text.length > scratch.length || /[^\0-\xFF]/.test(text)) {
    return Buffer.from(text, 'utf16le').toString('utf16le')
  }
  return scratch.toString('latin1', 0, scratch.write(text, 'latin1'))
}
