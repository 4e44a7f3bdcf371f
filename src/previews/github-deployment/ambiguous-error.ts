import { UserError } from '../../model/errors.ts'
import { namedEnvironments } from './named-environments.ts'
import { shortCommit, type Wanted } from './wanted.ts'

/** `deployment-ambiguous`: picking one of several environments would be a guess. */
export function ambiguousError(wanted: Wanted, environments: readonly string[]): UserError {
  return new UserError({
    code: 'deployment-ambiguous',
    what: `Commit ${shortCommit(wanted)} is deployed to ${environments.length} environments, and none is chosen`,
    why: `They are ${namedEnvironments(environments)}`,
    fix: 'Set preview.github-deployment.environment to the name of one; * in it stands for any text',
  })
}
