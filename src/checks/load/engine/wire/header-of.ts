/** The value of a header by its lower-case name, in a list of name, value, name, value …; the first of several. */
export function headerOf(headers: readonly string[], name: string): string | undefined {
  for (let at = 0; at < headers.length; at += 2) {
    if (isNamed(headers[at], name)) return headers[at + 1]
  }
  return undefined
}

/** Every value of a header that may come several times, such as Set-Cookie. */
export function headersOf(headers: readonly string[], name: string): string[] {
  return headers.filter((_, index) => index % 2 === 1 && isNamed(headers[index - 1], name))
}

/** Asked some hundred thousand times a second: the length tells most names apart without a copy. */
function isNamed(text: string | undefined, name: string): boolean {
  return text?.length === name.length && text.toLowerCase() === name
}
