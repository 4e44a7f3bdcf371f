import { type Endings, errorKinds, type LoadFacts } from './facts.ts'

const mostLines = 40

/** What failed: each kind with its count, then each path with its count and its first failure. */
export function failureLines(facts: Pick<LoadFacts, 'total' | 'paths'>): string[] {
  const paths = Object.entries(facts.paths)
    .filter(([, own]) => own.failed > 0)
    .toSorted(([, a], [, b]) => b.failed - a.failed)
    .map(
      ([path, own]) =>
        `GET ${path}  ${own.failed} of ${own.fired} failed, first: ${own.firstFailure}`,
    )
  return [...kindLines(facts.total), ...paths].slice(0, mostLines)
}

function kindLines(total: Endings): string[] {
  const unanswered = errorKinds.flatMap((kind) => {
    const count = total.errors[kind] ?? 0
    return count > 0 ? [`${kind}: ${count}`] : []
  })
  const answered = Object.entries(total.statuses)
    .filter(([status]) => Number(status) >= 500)
    .map(([status, count]) => `status ${status}: ${count}`)
  return [...unanswered, ...answered]
}
