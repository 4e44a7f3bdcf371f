import { type Answer, type FieldError, refusal } from './answer.ts'
import type { Json } from './json.ts'
import { textOf } from './text-of.ts'

/** Of comments: in GitHub's error texts, not in its description. */
const commentLimit = 65_536
/** Of commit statuses: the same. */
const descriptionLimit = 140

type Body = Record<string, Json | undefined>
type Rule = (body: Body, params: Record<string, string>) => FieldError | undefined

const commentLength: Rule = (body) =>
  textOf(body.body).length > commentLimit
    ? {
        resource: 'IssueComment',
        code: 'unprocessable',
        field: 'data',
        message: `Body is too long (maximum is ${commentLimit} characters)`,
      }
    : undefined

const statusDescription: Rule = ({ description }) =>
  typeof description === 'string' && description.length > descriptionLimit
    ? {
        resource: 'Status',
        code: 'custom',
        field: 'description',
        message: `description is too long (maximum is ${descriptionLimit} characters)`,
      }
    : undefined

const conclusion: Rule = ({ status, conclusion: given }) => {
  if (status === 'completed' && given === undefined)
    return { resource: 'CheckRun', code: 'missing_field', field: 'conclusion' }
  // "Only GitHub can change a check run conclusion to stale."
  if (given === 'stale') return { resource: 'CheckRun', code: 'invalid', field: 'conclusion' }
  return undefined
}

function commit(sha: string): FieldError | undefined {
  if (/^[\da-f]{40}$/.test(sha)) return undefined
  const message = `No commit found for SHA: ${sha}`
  return { resource: 'Commit', code: 'custom', field: 'sha', message }
}

const rules: Readonly<Record<string, readonly Rule[]>> = {
  'checks/create': [conclusion, (body) => commit(textOf(body.head_sha))],
  'checks/update': [conclusion],
  'issues/create-comment': [commentLength],
  'issues/update-comment': [commentLength],
  'repos/create-commit-status': [statusDescription, (_, params) => commit(params.sha ?? '')],
}

/** GitHub's 422 for a valid body that breaks a rule which is written in prose only; else undefined. */
export function refuseByProse(
  operationId: string,
  body: Body,
  params: Record<string, string>,
): Answer | undefined {
  const errors = (rules[operationId] ?? []).flatMap((rule) => rule(body, params) ?? [])
  return errors.length === 0 ? undefined : refusal(422, 'Validation Failed', { errors })
}
