import type { Random } from '../random.ts'

/** The points of a Poisson process on the line from 0 to `length`, in order. */
export function* poissonPoints(random: Random, rate: number, length: number): Generator<number> {
  if (!(rate > 0)) return
  for (let at = 0; ; ) {
    at -= Math.log(1 - random.next()) / rate
    if (!(at < length)) return
    yield at
  }
}
