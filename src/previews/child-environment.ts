import { markerName } from './environment-marker.ts'

/** What the runner hands to a step only: inputs, tokens and the files that steer the job. */
const withheld = /^(?:INPUT_.*|ACTIONS_.*|GITHUB_(?:TOKEN|OUTPUT|ENV|STATE|PATH|STEP_SUMMARY))$/

/**
 * The environment of a preview's processes. RUNNER_TRACKING_ID stays, so that the runner ends at the end
 * of the job whatever is left.
 */
export function childEnvironment(
  outer: Readonly<Record<string, string | undefined>>,
  own: { port?: number; id: string; extra: Readonly<Record<string, string>> },
): Record<string, string> {
  const kept = Object.entries(outer).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !withheld.test(entry[0]),
  )
  return {
    ...Object.fromEntries(kept),
    ...own.extra,
    ...(own.port === undefined ? {} : { PORT: String(own.port) }),
    [markerName]: own.id,
  }
}
