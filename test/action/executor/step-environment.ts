import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Job, trackingVariable } from './job.ts'
import { runnerContext } from './runner-context.ts'

/** The entries of the `github` context that become `GITHUB_*` variables (GitHubContext.cs). The token is not one. */
const exported = new Set(
  (
    'action action_path action_ref action_repository actor actor_id api_url base_ref env event_name ' +
    'event_path graphql_url head_ref job output path ref ref_name ref_protected ref_type repository ' +
    'repository_id repository_owner repository_owner_id retention_days run_attempt run_id run_number ' +
    'server_url sha state step_summary triggering_actor workflow workflow_ref workflow_sha workspace'
  ).split(' '),
)

/**
 * The environment of a step, built and not inherited. Later wins: PATH, HOME and CI; the job's and the step's
 * `env`; `extra` (INPUT_*, STATE_*); folders from GITHUB_PATH; and last GITHUB_* and RUNNER_*, which therefore
 * cannot be overwritten. Numbers of the context are not exported, as in the runner.
 */
export function stepEnvironment(
  job: Job,
  github: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string>>,
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const home = path.join(job.runnerTemp, '_home')
  if (env['HOME'] === undefined) mkdirSync(home, { recursive: true })
  const result: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    [trackingVariable]: job.trackingId,
    ...env,
    ...extra,
  }
  result['PATH'] = [...job.path.toReversed(), result['PATH']].join(path.delimiter)
  for (const [name, value] of Object.entries(github)) {
    if (!exported.has(name)) continue
    if (typeof value === 'string' || typeof value === 'boolean') {
      result[`GITHUB_${name.toUpperCase()}`] = String(value)
    }
  }
  for (const [name, value] of Object.entries(runnerContext(job))) {
    result[`RUNNER_${name.toUpperCase()}`] = value
  }
  return result
}
