import type { Watchdog } from '../model/preview.ts'
import { WatchdogOptions } from '../model/watchdog.ts'

/** The options of the watchdog as those who start processes take them. */
export function watchdogOf(options: WatchdogOptions): Omit<Watchdog, 'webhook' | 'owner'> {
  return {
    everyMs: options.every,
    timeoutMs: options.timeout,
    failures: options.failures,
    restarts: options.restarts,
    withinMs: options.within,
    ttlMs: options.ttl,
  }
}

/** The watchdog of a preview for which none is configured. */
export function defaultWatchdog(): Watchdog {
  return watchdogOf(WatchdogOptions.parse({}))
}
