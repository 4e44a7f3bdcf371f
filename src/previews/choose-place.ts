import type { Place } from './addresses-to-ask.ts'
import type { Reason } from './reason.ts'

/** What came of asking a place: `socket` is HTTP that only opens WebSockets, such as a debugger's. */
export interface Asked extends Place {
  outcome: Reason | 'ready' | 'socket'
}

/**
 * The place that is the app: one on the port it was given, else one on the only other port that speaks
 * HTTP. Undefined when there is none, or when which is meant is not clear.
 */
export function choosePlace(asked: readonly Asked[], port: number): Asked | undefined {
  const ready = asked.filter(({ outcome }) => outcome === 'ready')
  const given = ready.find((place) => place.port === port)
  if (given !== undefined) return given
  return httpPorts(asked).length === 1 ? ready[0] : undefined
}

/** The ports at which a site answers, whatever it answers. */
export function httpPorts(asked: readonly Asked[]): number[] {
  return [...new Set(asked.filter(isHttp).map(({ port }) => port))]
}

function isHttp({ outcome }: Asked): boolean {
  if (typeof outcome === 'string') return outcome === 'ready'
  return ['status', 'protected', 'redirect', 'certificate', 'tls'].includes(outcome.kind)
}
