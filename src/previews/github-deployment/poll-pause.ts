/**
 * Milliseconds until the next look: from 3–4 s at first to 7–10 s later, so that jobs which started at once
 * do not ask at once. `random` is from 0 up to 1.
 */
export function pollPause(looks: number, random: number): number {
  const longest = Math.min(10_000, 4000 * 1.2 ** looks)
  const shortest = Math.max(3000, longest * 0.7)
  return shortest + (longest - shortest) * random
}
