import type { Places } from './call.ts'
import type { Json, JsonObject } from './json.ts'
import { timestamp } from './timestamp.ts'
import { userJson } from './user-json.ts'

/** What a deployment is made of; what is left out is as GitHub fills it in. */
export interface DeploymentSeed {
  id: number
  sha: string
  ref?: string
  environment?: string
  task?: Json
  payload?: Json
  description?: Json
  login?: string
  transient_environment?: Json
  production_environment?: Json
  created_at?: string
}

/** "deployment", of the repository "owner/name". */
export function deploymentJson(seed: DeploymentSeed, repo: string, places: Places): JsonObject {
  const { id, sha, environment = 'production', created_at: created = timestamp() } = seed
  const repository = `${places.api}/repos/${repo}`
  return {
    url: `${repository}/deployments/${id}`,
    id,
    node_id: Buffer.from(`Deployment:${id}`).toString('base64'),
    sha,
    ref: seed.ref ?? sha,
    task: seed.task ?? 'deploy',
    payload: seed.payload ?? {},
    original_environment: environment,
    environment,
    description: seed.description ?? null,
    creator: userJson(seed.login ?? 'github-actions[bot]', places),
    created_at: created,
    updated_at: created,
    statuses_url: `${repository}/deployments/${id}/statuses`,
    repository_url: repository,
    transient_environment: seed.transient_environment ?? false,
    production_environment: seed.production_environment ?? environment === 'production',
  }
}

/** What a status of a deployment is made of. An address that is left out is an empty text, as GitHub's is. */
export interface DeploymentStatusSeed {
  id: number
  deployment: number
  state: string
  environment?: string
  description?: string
  environment_url?: string
  target_url?: string
  log_url?: string
  login?: string
  created_at?: string
}

/** "deployment-status". */
export function deploymentStatusJson(
  seed: DeploymentStatusSeed,
  repo: string,
  places: Places,
): JsonObject {
  const { id, created_at: created = timestamp() } = seed
  const repository = `${places.api}/repos/${repo}`
  const deployment = `${repository}/deployments/${seed.deployment}`
  return {
    url: `${deployment}/statuses/${id}`,
    id,
    node_id: Buffer.from(`DeploymentStatus:${id}`).toString('base64'),
    state: seed.state,
    creator: userJson(seed.login ?? 'github-actions[bot]', places),
    description: seed.description ?? '',
    environment: seed.environment ?? 'production',
    target_url: seed.target_url ?? '',
    created_at: created,
    updated_at: created,
    deployment_url: deployment,
    repository_url: repository,
    environment_url: seed.environment_url ?? '',
    log_url: seed.log_url ?? '',
  }
}
