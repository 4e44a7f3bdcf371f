/**
 * The paths that a pattern of URLs means, with `*` for anything. Only what is common is read: plain text, `.*` and its
 * like, `^` and `$`; the host is left out, because a preview has another one. Undefined for any other pattern: one that
 * a pull request brings could run for ever.
 */
export function wildcardOf(pattern: string): string | undefined {
  const isBegun = pattern.startsWith('^')
  const isEnded = pattern.endsWith('$') && !pattern.endsWith('\\$')
  const bare = pattern.slice(isBegun ? 1 : 0, isEnded ? -1 : undefined)
  const path = bare.replace(/^https?:\/\/(?:[^/\\]|\\[^/])+(?=\/|\\\/|$)/, '')
  const hadHost = path !== bare
  const parts = path.replaceAll(/\.[*+]|\[\^\\?\/\][*+]/g, '*').replaceAll(/\\([./?-])/g, '$1')
  if (/[\\^$+?()[\]{}|]/.test(parts.replaceAll('?', '')) || /\*\?/.test(parts)) return undefined
  const begin = hadHost || isBegun ? '' : '*'
  const wildcard = `${begin}${parts}${isEnded ? '' : '*'}`.replaceAll(/\*+/g, '*')
  return wildcard
}
