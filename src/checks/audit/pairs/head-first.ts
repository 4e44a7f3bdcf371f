/**
 * Whether the head goes first in a pair. As good as random, so that what comes and goes on a machine strikes both
 * alike, and the same for a page in every run. FNV-1a of 32 bits, its bits mixed.
 */
export function headFirst(path: string, pair: number): boolean {
  let hash = 0x811c9dc5
  for (const character of `${pair} ${path}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return ((hash ^ (hash >>> 16)) & 1) === 1
}
