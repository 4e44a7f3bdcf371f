import { markerName } from './environment-marker.ts'

/** Inputs, tokens and the files that steer the job: meant for the step, not for the code under test. */
const withheld =
  /^(?:INPUT_.*|ACTIONS_.*|(?:GH|NODE_AUTH)_TOKEN|GITHUB_(?:TOKEN|OUTPUT|ENV|STATE|PATH|STEP_SUMMARY))$/

/**
 * The environment of a preview's processes. Without a port there is no PORT, whatever the outer one holds.
 * RUNNER_TRACKING_ID stays, so that the runner ends at the end of the job whatever is left.
 */
export function childEnvironment(
  outer: Readonly<Record<string, string | undefined>>,
  own: { port?: number; id: string; extra: Readonly<Record<string, string>> },
): Record<string, string> {
  const kept = Object.entries(outer).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && entry[0] !== 'PORT' && !withheld.test(entry[0]),
  )
  return {
    ...Object.fromEntries(kept),
    ...own.extra,
    ...(own.port === undefined ? {} : { PORT: String(own.port) }),
    [markerName]: own.id,
  }
}
