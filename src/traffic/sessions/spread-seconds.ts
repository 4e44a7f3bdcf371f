import type { Random } from '../random.ts'

/**
 * Times of a clock that counts whole seconds, spread within each: n requests of one second fall into the n
 * equal parts of it, in their order. Changes the array, which is sorted.
 */
export function spreadSeconds(times: number[], random: Random): void {
  for (let start = 0; start < times.length; ) {
    const second = times[start] ?? 0
    let end = start + 1
    while (times[end] === second) end++
    for (let place = start; place < end; place++) {
      times[place] = second + Math.floor(((place - start + random.next()) / (end - start)) * 1000)
    }
    start = end
  }
}
