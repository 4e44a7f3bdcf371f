/** One literal edit of a file of somebody else. */
export interface Edit {
  find: string
  replacement: string
  count: number
}

/** Applies the edit. Throws when the text does not occur exactly `count` times: the package has changed. */
export function replaceExactly(text: string, edit: Edit, file: string): string {
  const parts = text.split(edit.find)
  const found = parts.length - 1
  if (found !== edit.count) {
    throw new Error(
      `${file}: expected ${edit.count} of ${JSON.stringify(edit.find)}, found ${found}`,
    )
  }
  return parts.join(edit.replacement)
}
