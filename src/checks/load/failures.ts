import { type Endings, errorKinds } from './facts.ts'

const mostLines = 40

/** What failed: each kind with its count, then each route with its count and its first failure. */
export function failureLines({
  total,
  routes,
}: {
  total: Endings
  routes: Readonly<Record<string, Endings>>
}): string[] {
  const failing = Object.entries(routes)
    .filter(([, own]) => own.failed > 0)
    .toSorted(([, a], [, b]) => b.failed - a.failed)
    .map(
      ([route, own]) =>
        `${route}  ${own.failed} of ${own.fired} failed, first: ${own.firstFailure}`,
    )
  return [...kindLines(total), ...failing].slice(0, mostLines)
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
