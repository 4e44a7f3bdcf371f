/** A text with places for values: `{{token}}`. There is one part more than there are names. */
export interface Template {
  parts: readonly string[]
  names: readonly string[]
}

const place = /\{\{\s*([A-Za-z_][\w-]{0,49})\s*\}\}/

/** Reads a text. What looks like a place but names no value stays text. */
export function parseTemplate(text: string): Template {
  const pieces = text.split(place)
  return {
    parts: pieces.filter((_, index) => index % 2 === 0),
    names: pieces.filter((_, index) => index % 2 === 1),
  }
}

/**
 * The text with its values, each as `write` puts it there. Names the first value that is missing, or that
 * `write` cannot put there.
 */
export function fill(
  { parts, names }: Template,
  values: ReadonlyMap<string, string>,
  write: (value: string) => string | undefined,
): string | { missing: string } {
  let text = parts[0] ?? ''
  for (const [index, name] of names.entries()) {
    const value = values.get(name)
    const written = value === undefined ? undefined : write(value)
    if (written === undefined) return { missing: name }
    text += written + (parts[index + 1] ?? '')
  }
  return text
}
