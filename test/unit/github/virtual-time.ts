/** Time that passes only when nobody has anything left to do before. */
export interface VirtualTime {
  now(): number
  sleep(ms: number): Promise<void>
  /** Lets time pass until all work is done; throws when it waits for something that never comes. */
  finish<T>(work: readonly Promise<T>[]): Promise<T[]>
}

export function virtualTime(): VirtualTime {
  let now = 0
  let sleepers: { at: number; wake: () => void }[] = []
  return {
    now: () => now,
    sleep: (ms) =>
      new Promise((resolve) => {
        sleepers.push({ at: now + ms, wake: resolve })
      }),
    async finish(work) {
      let done = false
      const all = Promise.all(work).finally(() => (done = true))
      for (;;) {
        // A turn of the event loop runs every promise that is ready.
        await new Promise((resolve) => {
          setImmediate(resolve)
        })
        if (done) return await all
        now = Math.min(...sleepers.map(({ at }) => at))
        if (now === Number.POSITIVE_INFINITY) throw new Error('all wait, and nothing will happen')
        const due = sleepers.filter(({ at }) => at <= now)
        sleepers = sleepers.filter(({ at }) => at > now)
        for (const { wake } of due) wake()
      }
    },
  }
}
