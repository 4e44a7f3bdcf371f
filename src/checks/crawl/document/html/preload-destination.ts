import type { Expected } from '../link.ts'

const destinations: ReadonlyMap<string, Expected> = new Map<string, Expected>([
  ['image', 'image'],
  ['script', 'script'],
  ['worker', 'script'],
  ['sharedworker', 'script'],
  ['serviceworker', 'script'],
  ['audioworklet', 'script'],
  ['paintworklet', 'script'],
  ['style', 'style'],
  ['font', 'font'],
  ['audio', 'media'],
  ['video', 'media'],
  ['track', 'track'],
  ['manifest', 'manifest'],
])

/** What a preload with this `as` must bring: https://fetch.spec.whatwg.org/#concept-potential-destination */
export function preloadExpects(relation: string, as: string | undefined): Expected {
  const expects = destinations.get(as?.trim().toLowerCase() ?? '')
  if (relation !== 'modulepreload') return expects ?? 'any'
  return !as || expects === 'script' ? 'module' : 'any'
}
