import { STATUS_CODES } from 'node:http'
import { type Answer, refusal } from './answer.ts'
import type { Fault } from './options.ts'

const secondaryLimit =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'

function messageOf({ status, headers = {} }: Fault): string {
  if (status === 403 || status === 429) {
    if (headers['retry-after'] !== undefined) return secondaryLimit
    if (headers['x-ratelimit-remaining'] === '0') return 'API rate limit exceeded for installation.'
  }
  return STATUS_CODES[status] ?? 'Error'
}

/** The first fault that is due for a request, as an answer; it counts how often each was given. */
export function createFaults(
  faults: readonly Fault[],
): (method: string, path: string) => Answer | undefined {
  const given = new Map<Fault, number>()
  return (method, path) => {
    const due = faults.find(
      (fault) =>
        fault.method === method &&
        path.search(fault.path) >= 0 &&
        (given.get(fault) ?? 0) < (fault.times ?? Infinity),
    )
    if (due === undefined) return undefined
    given.set(due, (given.get(due) ?? 0) + 1)
    return refusal(due.status, messageOf(due), { headers: due.headers ?? {} })
  }
}
