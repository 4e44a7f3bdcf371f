import { type Answer, refusal } from './answer.ts'
import type { Call, Handler } from './call.ts'
import { commentJson } from './comment-json.ts'
import { pageOf } from './page.ts'
import type { StoredComment } from './state.ts'
import { textOf } from './text-of.ts'
import { timestamp } from './timestamp.ts'

function withComment(call: Call, answer: (comment: StoredComment) => Answer): Answer {
  const comment = call.state.comments.get(Number(call.params.comment_id))
  return comment === undefined ? refusal(404, 'Not Found') : answer(comment)
}

function shown(comment: StoredComment, { state, places }: Call) {
  return commentJson(comment, state.repo, places)
}

/** Comments of pull requests: oldest first, as GitHub lists them. */
export const commentHandlers: Readonly<Record<string, Handler>> = {
  'issues/list-comments'(call) {
    const number = Number(call.params.issue_number)
    if (!call.state.pulls.has(number)) return refusal(404, 'Not Found')
    const since = Date.parse(call.query.get('since') ?? '1970-01-01T00:00:00Z')
    const listed = [...call.state.comments.values()]
      .filter((comment) => comment.pull === number)
      .filter((comment) => comment.listedFrom <= performance.now())
      .filter((comment) => !(Date.parse(comment.updatedAt) < since))
      .toSorted((a, b) => a.id - b.id)
    const { items, headers } = pageOf(listed, call.query, call.url)
    return { status: 200, headers, body: items.map((comment) => shown(comment, call)) }
  },

  'issues/create-comment'(call) {
    const pull = Number(call.params.issue_number)
    if (!call.state.pulls.has(pull)) return refusal(404, 'Not Found')
    const body = textOf(call.body.body)
    const comment = call.state.addComment({ pull, login: call.login, body }, call.listLagMs)
    const created = shown(comment, call)
    return { status: 201, headers: { location: textOf(created.url) }, body: created }
  },

  'issues/get-comment': (call) =>
    withComment(call, (comment) => ({ status: 200, body: shown(comment, call) })),

  'issues/update-comment': (call) =>
    withComment(call, (comment) => {
      comment.body = textOf(call.body.body)
      comment.updatedAt = timestamp()
      return { status: 200, body: shown(comment, call) }
    }),

  'issues/delete-comment': (call) =>
    withComment(call, (comment) => {
      call.state.comments.delete(comment.id)
      return { status: 204 }
    }),
}
