import { distance } from 'fastest-levenshtein'
import type { Selector } from './asked.ts'
import type { Metrics } from './metrics.ts'

/** More names than any site has are not searched. */
const searched = 5000
const shown = 5

/** What there is instead of what is missing: series of that name, else names that are near. Foreign text. */
export function nearIn({ samples }: Metrics, { name, labels }: Selector): string {
  const own = samples.filter((sample) => sample.name === name)
  if (own.length > 0) {
    const wanted = labels.map((label) => label.name)
    const known = [...new Set(own.flatMap((sample) => [...sample.labels.keys()]))]
    const foreign = wanted.find((label) => !known.includes(label))
    if (foreign !== undefined) {
      return `it has no label ${foreign}; its labels: ${known.slice(0, 20).join(', ') || 'none'}`
    }
    const values = own
      .slice(0, shown)
      .map((sample) =>
        wanted.map((label) => `${label}="${sample.labels.get(label) ?? ''}"`).join(','),
      )
    return `there are ${[...new Set(values)].map((value) => `{${value}}`).join(' ')}`
  }
  const names = [...new Set(samples.map((sample) => sample.name.slice(0, 200)))].slice(0, searched)
  if (names.length === 0) return 'the answer holds no metric at all'
  const near = names
    .map((other) => ({ other, far: other.startsWith(name) ? 0 : distance(name, other) }))
    .toSorted((one, other) => one.far - other.far)
    .slice(0, shown)
  return `the nearest names are ${near.map(({ other }) => other).join(', ')}`
}
