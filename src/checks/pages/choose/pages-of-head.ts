import type { PagesFacts } from '../facts.ts'

/** The pages of the head on which the browser had anything to complain about, for a base to be compared with. */
export function pagesOfHead({ visits }: PagesFacts): string[] {
  const paths = visits
    .filter(({ ended, signals, document, probe, pixels, isUnchanged, violations, overflow }) => {
      const isWell = ended === 'settled' && signals.length === 0 && (document?.status ?? 0) < 400
      const looksWell =
        pixels?.viewport === 'varied' && probe?.mainLength !== 0 && isUnchanged !== true
      return !isWell || !looksWell || (violations?.length ?? 0) > 0 || overflow !== undefined
    })
    .map(({ path }) => path)
  // What is not found by its text alone may be anywhere.
  const others = visits.map(({ path }) => path).filter((path) => !paths.includes(path))
  return ['/', ...paths, ...others]
}
