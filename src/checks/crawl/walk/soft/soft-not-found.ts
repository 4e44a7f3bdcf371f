import { similarity, sketchOf } from './text-sketch.ts'

/** How a site answers for a path that cannot exist. */
export type Probe =
  | { verdict: 'unknown' }
  /** By a status: its statuses can be trusted there. */
  | { verdict: 'honest' }
  /** With the page that its home shows, which only a browser can tell from a missing one. */
  | { verdict: 'shell' }
  /** With a page that says so under a status of success. */
  | { verdict: 'soft'; shingles: ReadonlySet<number> }

const alike = 0.9
const fewest = 1

/** Judges two answers to random paths, given as shingles; undefined where the status was no success. */
export function probeVerdict(
  answers: readonly (ReadonlySet<number> | undefined)[],
  home: ReadonlySet<number>,
): Probe {
  const [one, other] = answers
  if (!one || !other) return { verdict: 'honest' }
  // Without what every page of the site has: menus and footers would make all pages alike.
  const rest = without(one, home)
  if (rest.size < fewest) return { verdict: 'shell' }
  // Two different texts for two random paths are no page of "not found".
  if (likeness(rest, without(other, home)) < alike) return { verdict: 'honest' }
  return { verdict: 'soft', shingles: rest }
}

/** Whether a page is what the site shows for paths that do not exist. */
export function isSoftNotFound(
  page: ReadonlySet<number>,
  home: ReadonlySet<number>,
  probe: Probe,
): boolean {
  return probe.verdict === 'soft' && likeness(without(page, home), probe.shingles) >= alike
}

function without(all: ReadonlySet<number>, some: ReadonlySet<number>): Set<number> {
  return new Set([...all].filter((shingle) => !some.has(shingle)))
}

function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  return similarity(sketchOf(one), sketchOf(other))
}
