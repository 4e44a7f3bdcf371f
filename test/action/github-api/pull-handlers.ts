import { refusal } from './answer.ts'
import type { Call, Handler } from './call.ts'
import { pageOf } from './page.ts'
import { pullJson, wholePullJson } from './pull-json.ts'
import type { StoredPull } from './state.ts'

function list(pulls: readonly StoredPull[], call: Call) {
  const { items, headers } = pageOf(pulls, call.query, call.url)
  const body = items.map((pull) => pullJson(pull, call.state.repo, call.places))
  return { status: 200, headers, body }
}

/** "owner:branch", the form of the query `head`; a deleted fork has no owner to ask for. */
function headOf(pull: StoredPull): string {
  return `${pull.headRepo?.split('/')[0] ?? ''}:${pull.headRef}`
}

export const pullHandlers: Readonly<Record<string, Handler>> = {
  'pulls/get'(call) {
    const number = Number(call.params.pull_number)
    const pull = call.state.pulls.get(number)
    if (pull === undefined) return refusal(404, 'Not Found')
    const comments = [...call.state.comments.values()].filter((comment) => comment.pull === number)
    return {
      status: 200,
      body: wholePullJson(pull, call.state.repo, call.places, comments.length),
    }
  },

  /** Only the orders by creation and by update are modelled. */
  'pulls/list'(call) {
    const { query, state } = call
    const wanted = query.get('state') ?? 'open'
    const order = query.get('sort') ?? 'created'
    if (order !== 'created' && order !== 'updated')
      return refusal(501, `this double cannot sort by ${order}`)
    const head = query.get('head')
    const base = query.get('base')
    const key = (pull: StoredPull) => (order === 'created' ? pull.createdAt : pull.updatedAt)
    const rising = [...state.pulls.values()]
      .filter((pull) => wanted === 'all' || pull.state === wanted)
      // GitHub ignores a head without a colon.
      .filter((pull) => head?.includes(':') !== true || headOf(pull) === head)
      .filter((pull) => base === null || pull.baseRef === base)
      .toSorted((a, b) => key(a).localeCompare(key(b)) || a.number - b.number)
    return list(query.get('direction') === 'asc' ? rising : rising.toReversed(), call)
  },

  /** Open and closed pull requests whose head is this commit or branch. */
  'repos/list-pull-requests-associated-with-commit'(call) {
    const wanted = call.params.commit_sha
    const pulls = [...call.state.pulls.values()]
    return list(
      pulls.filter((pull) => pull.headSha === wanted || pull.headRef === wanted),
      call,
    )
  },
}
