/** The first `max` UTF-16 units of a text, never half a surrogate pair, with an ellipsis when cut. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
