import type { Handler } from './call.ts'
import { timestamp } from './timestamp.ts'
import { userJson } from './user-json.ts'

/** What is attached to a commit: its status. */
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
}
