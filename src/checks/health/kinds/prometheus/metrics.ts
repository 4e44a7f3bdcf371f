/** One line of what a site tells of itself: a name, labels and a number. */
export interface Sample {
  name: string
  labels: ReadonlyMap<string, string>
  /** May be NaN or infinite. */
  value: number
}

/** What a site tells of itself. */
export interface Metrics {
  samples: Sample[]
  /** The declared types by the name of the family: counter, gauge, histogram, summary and others. */
  types: ReadonlyMap<string, string>
}

/** Why a text is none. */
export interface Misfit {
  /** Counted from 1. */
  line: number
  /** Its start. */
  text: string
  why: string
}

/** What OpenMetrics and client libraries add to the name of a family. */
const suffixes = /_(?:total|created|count|sum|bucket|gcount|gsum|info)$/

/** The declared type of the family that a sample belongs to; undefined when there is none. */
export function typeOf(name: string, types: Metrics['types']): string | undefined {
  return types.get(name) ?? types.get(name.replace(suffixes, ''))
}

/** Whether a sample only ever grows, until its process starts anew. Where nothing is declared, its name tells. */
export function isCounter(name: string, types: Metrics['types']): boolean {
  const type = typeOf(name, types)
  if (type === 'counter') return !name.endsWith('_created')
  if (type === 'gauge' || type === 'gaugehistogram') return false
  const adds = /_(?:count|sum|bucket)$/.test(name)
  if (type === 'histogram' || type === 'summary') return adds
  return adds || name.endsWith('_total')
}
