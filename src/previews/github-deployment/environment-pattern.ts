/**
 * Whether the name of an environment is what a pattern means. `*` stands for any text; all else is literal,
 * the case and the kind of a dash included. The time is linear in both.
 */
export function matchesEnvironment(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.normalize().split('*')
  const text = name.normalize()
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

/** Whether they would match, were it not for the kinds of dashes, the spaces or the case. */
export function nearlyMatchesEnvironment(pattern: string, name: string): boolean {
  return matchesEnvironment(folded(pattern), folded(name))
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
}
