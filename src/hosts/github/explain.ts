import { z } from 'zod'
import { rootCause } from '../../model/root-cause.ts'
import { httpStatus } from './http-status.ts'

export interface Circumstances {
  fork: boolean
  /** The actor is Dependabot: its runs get a read-only token, as those of forks do. */
  dependabot: boolean
  /** What was to be written, and the permission for it in the words of a workflow. */
  what?: string
  permission?: string
  /** It was only to be read. */
  reads?: boolean
}

/** Why the API did not let us write something, and the fix, in lines. */
export function explain(error: unknown, about: Circumstances): string {
  return [
    `The ${about.what ?? 'comment'} could not be ${about.reads ? 'read' : 'written'}: ${reason(error)}.`,
    ...fix(error, about),
    about.reads
      ? 'Without it, all that is found counts as new.'
      : 'The gate, the exit code and the summary of this job are the same without it.',
  ].join('\n')
}

function reason(error: unknown): string {
  const status = httpStatus(error)
  const cause = rootCause(error)
  return status === undefined ? cause : `HTTP ${status}, ${cause}`
}

function fix(
  error: unknown,
  { fork, dependabot, what = 'comment', permission, reads }: Circumstances,
): string[] {
  const status = httpStatus(error)
  if (status === 403 && /lock/i.test(rootCause(error))) return ['Unlock the conversation.']
  if (status === 401) return ['Fix: give the input "token" a valid token, or leave it out.']
  if (status === 410) return ['Fix: switch on issues or pull requests for this repository.']
  if (status === 422) return ['Fix: shorten the report; GitHub takes 65536 characters.']
  if (status === 429 || /rate limit/i.test(rootCause(error))) {
    return [
      `Fix: run fewer jobs at a time that call the API; the next run ${reads ? 'reads' : 'writes'} the ${what}.`,
    ]
  }
  if (status !== 403 && status !== 404)
    return [`Fix: none needed; the next run ${reads ? 'reads' : 'writes'} the ${what}.`]
  if (fork || dependabot) {
    const who = dependabot ? 'that Dependabot starts' : 'on pull requests from forks'
    return [`The token of runs ${who} is read-only, whatever "permissions" says.`]
  }
  return [
    `The token lacks the permission ${accepted(error, permission)}. Fix: add to the job in the workflow:`,
    'permissions:',
    '  contents: read',
    `  ${permission ?? 'pull-requests: write'}`,
  ]
}

const Answer = z.object({
  response: z.object({
    headers: z.object({ 'x-accepted-github-permissions': z.string().optional() }),
  }),
})

/** What GitHub says that it would have accepted. */
function accepted(error: unknown, permission = 'pull-requests: write'): string {
  const told = Answer.safeParse(error).data?.response.headers['x-accepted-github-permissions']
  return (
    told?.replace(/[^\w=;,\s-]/g, '').slice(0, 200) ||
    permission.replace('-', '_').replace(': ', '=')
  )
}
