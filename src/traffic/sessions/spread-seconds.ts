import type { Random } from '../random.ts'

/**
 * Times of a clock that counts whole seconds, spread within each, in their order. Requests of one second came
 * close together, or the end of them would be in the next: they fill a part of the second, which reaches to the
 * second before or after where that holds requests too. Changes the array, which is sorted.
 */
export function spreadSeconds(times: number[], random: Random): void {
  let before = Number.NaN
  for (let start = 0; start < times.length; ) {
    const second = times[start] ?? 0
    let end = start + 1
    while (times[end] === second) end++
    const low = before === second - 1000 ? 0 : random.next()
    const high = times[end] === second + 1000 ? 1 : low + (1 - low) * random.next()
    for (let place = start; place < end; place++) {
      const share = (place - start + random.next()) / (end - start)
      times[place] = second + Math.floor((low + (high - low) * share) * 1000)
    }
    before = second
    start = end
  }
}
