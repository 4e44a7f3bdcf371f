/** A timer fires up to a millisecond late, so the last stretch before an arrival is waited for in turns of the loop. */
const spinMs = 1.5

/** Arrivals at a constant rate that wait for nobody: arrival i is due at `start + i / rate`. */
export interface Arrivals {
  count: number
  ratePerS: number
  /** Monotonic milliseconds of the first arrival. */
  start: number
  now: () => number
  fire: (index: number, due: number) => void
}

/**
 * Fires each arrival when it is due, and at once those that are overdue. Resolves when all are fired or
 * `stop` is aborted; rejects with what `fire` threw.
 */
export function fireArrivals(arrivals: Arrivals, stop: AbortSignal): Promise<void> {
  const { count, ratePerS, start, now, fire } = arrivals
  const dueAt = (index: number) => start + (index * 1000) / ratePerS
  return new Promise((resolve, reject) => {
    let next = 0
    let timer: NodeJS.Timeout | undefined
    const finish = () => {
      clearTimeout(timer)
      stop.removeEventListener('abort', finish)
      resolve()
    }
    const step = () => {
      try {
        while (!stop.aborted && next < count && dueAt(next) <= now()) {
          fire(next, dueAt(next))
          next++
        }
      } catch (error) {
        reject(error)
        return
      }
      if (stop.aborted || next === count) return finish()
      const wait = dueAt(next) - now() - spinMs
      if (wait >= 1) timer = setTimeout(step, Math.floor(wait))
      else setImmediate(step)
    }
    stop.addEventListener('abort', finish)
    step()
  })
}
