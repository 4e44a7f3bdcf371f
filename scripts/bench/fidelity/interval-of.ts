import { seededRandom } from '../../../src/traffic/random.ts'

const resamples = 1000
const beyond = 0.025

/** Where a figure of samples lies in 95 of 100 cases, when others had been drawn: Efron's bootstrap (1979). */
export function intervalOf<T>(
  samples: readonly T[],
  figure: (samples: readonly T[]) => number,
): [from: number, to: number] {
  const random = seededRandom('bootstrap')
  const found = Float64Array.from({ length: resamples }, () =>
    figure(samples.flatMap(() => samples[random.below(samples.length)] ?? [])),
  ).toSorted()
  const at = (share: number) => found[Math.round(share * (resamples - 1))] ?? Number.NaN
  return [at(beyond), at(1 - beyond)]
}
