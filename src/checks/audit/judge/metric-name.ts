import type { ComparedId } from '../pairs/compared.ts'

const names: Readonly<Record<ComparedId, string>> = {
  score: 'score of performance',
  fcp: 'first contentful paint',
  lcp: 'largest contentful paint',
  tbt: 'total blocking time',
  cls: 'cumulative layout shift',
  'speed-index': 'speed index',
}

/** What people call a metric. */
export function metricName(id: ComparedId): string {
  return names[id]
}
