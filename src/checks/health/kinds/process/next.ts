import type { ProcessAsked } from './asked.ts'

/** What to look at when it does not hold. */
export function nextOf(asked: ProcessAsked): string {
  switch (asked.what) {
    case 'restarts':
      return 'Its last lines before tell why: rehearse preview logs'
    case 'memory':
      return 'Look at what is kept for all requests: caches, pools, whole files; and at how many workers run'
    case 'descriptors':
      return 'See what is open: ls -l /proc/PID/fd; raise the limit (ulimit -n) only if all of it is needed'
    case 'threads':
      return 'Look at what starts a thread per request, and at pools without a bound'
    case 'zombies':
      return 'Have the parent wait for its children, or run it below an init: ps -eo ppid,pid,stat,comm | grep " Z"'
    case 'cpu':
      return 'Take a CPU profile under load: node --cpu-prof, py-spy, perf'
    case 'growth':
      return asked.of === 'memory'
        ? 'Compare two heap snapshots taken under load; look at caches without a limit, listeners never removed, and what is kept per request'
        : 'See what is open twice, some minutes apart: ls -l /proc/PID/fd; look for what is not closed when a request fails'
  }
}
