/** SGR colours of ECMA-48 that every terminal knows. */
const codes = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const

export type Paint = (style: keyof typeof codes, text: string) => string

/** Colours text, or leaves it as it is. */
export function painter(colours: boolean): Paint {
  return (style, text) => (colours ? `\u001b[${codes[style]}m${text}\u001b[0m` : text)
}
