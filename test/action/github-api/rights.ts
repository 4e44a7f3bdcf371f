import { type Answer, refusal } from './answer.ts'
import type { Permission, Token } from './options.ts'

type Need = readonly [Permission, 'read' | 'write']

/** Per operation the permissions of which one is enough: GitHub's manual, "fine-grained access tokens". */
const needs: Readonly<Record<string, readonly Need[]>> = {
  'actions/download-artifact': [['actions', 'read']],
  'actions/list-artifacts-for-repo': [['actions', 'read']],
  'actions/list-jobs-for-workflow-run': [['actions', 'read']],
  'actions/list-workflow-run-artifacts': [['actions', 'read']],
  'checks/create': [['checks', 'write']],
  'checks/update': [['checks', 'write']],
  'issues/create': [['issues', 'write']],
  'issues/create-comment': either('write'),
  'issues/delete-comment': either('write'),
  'issues/get-comment': either('read'),
  'issues/list-comments': either('read'),
  'issues/list-for-repo': either('read'),
  'issues/update': either('write'),
  'issues/update-comment': either('write'),
  'pulls/get': [['pull-requests', 'read']],
  'pulls/list': [['pull-requests', 'read']],
  'repos/create-commit-status': [['statuses', 'write']],
  'repos/create-deployment': [['deployments', 'write']],
  'repos/list-deployment-statuses': [['deployments', 'read']],
  'repos/list-deployments': [['deployments', 'read']],
  'repos/list-pull-requests-associated-with-commit': [['pull-requests', 'read']],
}

function either(level: 'read' | 'write'): Need[] {
  return [
    ['issues', level],
    ['pull-requests', level],
  ]
}

/** Whether a login is an installation's (the job's own token, an app) rather than a person's. */
export function isBot(login: string): boolean {
  return login.endsWith('[bot]')
}

/** GitHub's 403 when the token may not do this, naming in a header what would be enough; else undefined. */
export function refuseByRights(
  operationId: string,
  token: Token,
  login: string,
): Answer | undefined {
  const who = isBot(login) ? 'integration' : 'personal access token'
  const message = `Resource not accessible by ${who}`
  // An installation is nobody, so it has no user to show.
  if (operationId === 'users/get-authenticated')
    return isBot(login) ? refusal(403, message) : undefined
  const accepted = needs[operationId] ?? []
  const enough = accepted.some(([scope, level]) => {
    const has = token.rights[scope]
    return has === 'write' || has === level
  })
  if (enough) return undefined
  const header = accepted.map(([scope, level]) => `${scope.replace('-', '_')}=${level}`).join('; ')
  return refusal(403, message, { headers: { 'x-accepted-github-permissions': header } })
}
