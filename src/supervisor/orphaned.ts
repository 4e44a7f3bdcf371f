import { readState } from '../files/preview-state.ts'
import type { ProcessRef } from '../model/preview.ts'
import { isGone } from '../processes/is-gone.ts'

type Reason = 'run-folder-gone' | 'replaced' | 'time-up' | 'job-gone'

/**
 * Waits until nobody needs the preview any more: its state in the run folder `dir` is gone or another
 * preview's, in two looks one after another; `ttlMs` are over, by the monotonic clock; or the process
 * `owner` has ended. A state that cannot be read says nothing. Looks every `everyMs`, one second where not
 * given. Never settles once `signal` is aborted.
 */
export function whenOrphaned(setting: {
  dir: string
  id: string
  owner?: ProcessRef
  ttlMs: number
  signal: AbortSignal
  everyMs?: number
}): Promise<Reason> {
  const { dir, id, owner, signal, everyMs = 1000 } = setting
  const deadline = performance.now() + setting.ttlMs
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    let looking = false
    let seen: Reason | undefined
    let settled = false

    const settle = (reason: Reason) => {
      settled = true
      clearTimeout(timer)
      resolve(reason)
    }
    const look = async () => {
      if (looking) return
      looking = true
      const found = await lookAt(dir, id)
      looking = false
      if (settled || signal.aborted) return
      if (found !== undefined && found === seen) settle(found)
      seen = found
    }
    const check = () => {
      if (signal.aborted) return
      const left = deadline - performance.now()
      if (left <= 0) return settle('time-up')
      if (owner !== undefined && isGone(owner)) return settle('job-gone')
      // Not awaited: a file system that hangs must not hold up the rest.
      void look()
      timer = setTimeout(check, Math.min(everyMs, Math.max(1, left)))
    }
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
    check()
  })
}

async function lookAt(dir: string, id: string): Promise<Reason | undefined> {
  try {
    const state = await readState(dir)
    if (state === undefined) return 'run-folder-gone'
    return state.id === id ? undefined : 'replaced'
  } catch {
    return undefined
  }
}
