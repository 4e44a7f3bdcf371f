import { refusal } from './answer.ts'
import type { Handler } from './call.ts'
import { textOf } from './text-of.ts'
import { timestamp } from './timestamp.ts'
import { userJson } from './user-json.ts'

/** What is attached to a commit: its status and deployments. */
export const commitHandlers: Readonly<Record<string, Handler>> = {
  'repos/create-commit-status'({ params, body, state, places, login }) {
    const id = state.nextId()
    const now = timestamp()
    const creator = userJson(login, places)
    const status = {
      url: `${places.api}/repos/${state.repo}/statuses/${params.sha ?? ''}`,
      id,
      node_id: Buffer.from(`Status:${id}`).toString('base64'),
      avatar_url: creator.avatar_url,
      state: body.state,
      description: body.description ?? null,
      target_url: body.target_url ?? null,
      context: body.context ?? 'default',
      created_at: now,
      updated_at: now,
      creator,
    }
    state.statuses.push(status)
    return { status: 201, headers: { location: status.url }, body: status }
  },

  /** A ref is the branch of a pull request, or a commit. */
  'repos/create-deployment'({ body, state, places, login }) {
    const ref = textOf(body.ref)
    const pull = [...state.pulls.values()].find((candidate) => candidate.headRef === ref)
    const sha = pull?.headSha ?? (/^[\da-f]{40}$/.test(ref) ? ref : undefined)
    if (sha === undefined) return refusal(422, `No ref found for: ${ref}`)
    const id = state.nextId()
    const now = timestamp()
    const environment = body.environment ?? 'production'
    const repository = `${places.api}/repos/${state.repo}`
    const deployment = {
      url: `${repository}/deployments/${id}`,
      id,
      node_id: Buffer.from(`Deployment:${id}`).toString('base64'),
      sha,
      ref,
      task: body.task ?? 'deploy',
      payload: body.payload ?? {},
      original_environment: environment,
      environment,
      description: body.description ?? null,
      creator: userJson(login, places),
      created_at: now,
      updated_at: now,
      statuses_url: `${repository}/deployments/${id}/statuses`,
      repository_url: repository,
      transient_environment: body.transient_environment ?? false,
      production_environment: body.production_environment ?? environment === 'production',
    }
    state.deployments.push(deployment)
    return { status: 201, body: deployment }
  },
}
