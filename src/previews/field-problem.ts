/** Why a text cannot be the value of a header field; undefined when it can. Takes ASCII only: clients differ beyond it. */
export function fieldProblem(text: string): string | undefined {
  if (/[\r\n]/.test(text)) return 'holds a line break'
  if (!/^[\t\x20-\x7e]*$/.test(text)) return 'holds a character that is not ASCII, or a control'
  return undefined
}

/** The same for the value of a cookie, which a semicolon would end. */
export function cookieProblem(text: string): string | undefined {
  return text.includes(';') ? 'holds a semicolon, which ends a cookie' : fieldProblem(text)
}
