import { matchesWildcard } from '../../model/wildcard.ts'

/**
 * Whether the name of an environment is what a pattern means. `*` stands for any text; all else is literal,
 * the case and the kind of a dash included.
 */
export function matchesEnvironment(pattern: string, name: string): boolean {
  return matchesWildcard(pattern.normalize(), name.normalize())
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
