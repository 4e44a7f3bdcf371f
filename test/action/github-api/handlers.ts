import type { Handler } from './call.ts'
import { checkRunHandlers } from './check-run-handlers.ts'
import { commentHandlers } from './comment-handlers.ts'
import { commitHandlers } from './commit-handlers.ts'
import { deploymentHandlers } from './deployment-handlers.ts'
import { issueHandlers } from './issue-handlers.ts'
import { pullHandlers } from './pull-handlers.ts'
import { runHandlers } from './run-handlers.ts'
import { userHandlers } from './user-handlers.ts'

/** One handler per operation of the slice, by `operationId`. */
export const handlers: Readonly<Record<string, Handler>> = {
  ...checkRunHandlers,
  ...commentHandlers,
  ...commitHandlers,
  ...deploymentHandlers,
  ...issueHandlers,
  ...pullHandlers,
  ...runHandlers,
  ...userHandlers,
}
