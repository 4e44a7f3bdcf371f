import type { ComponentState } from './health-document.ts'

const words: Readonly<Record<ComponentState, readonly string[]>> = {
  ok: ['pass', 'ok', 'up', 'healthy', 'success', 'available', 'running', 'green'],
  warn: ['warn', 'warning', 'degraded', 'yellow'],
  fail: ['fail', 'failed', 'error', 'down', 'unhealthy', 'out_of_service', 'unavailable', 'red'],
  unknown: ['unknown'],
}

/**
 * What a status means: the words of draft-inadarei-api-health-check, Spring Boot, ASP.NET and their like, in
 * upper or lower case. Undefined when it is none of them.
 */
export function componentState(status: unknown): ComponentState | undefined {
  if (typeof status !== 'string') return undefined
  const word = status.toLowerCase()
  return (['ok', 'warn', 'fail', 'unknown'] as const).find((state) => words[state].includes(word))
}

const order: readonly ComponentState[] = ['ok', 'unknown', 'warn', 'fail']

/** The state of a whole: that of its worst part. */
export function worstState(states: readonly ComponentState[]): ComponentState {
  return order[Math.max(0, ...states.map((state) => order.indexOf(state)))] ?? 'ok'
}
