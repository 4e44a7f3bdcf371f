import { z } from 'zod'
import { Duration } from '../../model/units.ts'
import { accessOptions } from '../access-options.ts'
import { ReadyPath } from '../serving-options.ts'
import { CommitId } from './commit-id.ts'

const Environment = z
  .string()
  .max(255)
  .regex(/\S/, 'is empty; write the name of the environment, such as Preview')
  .meta({
    description:
      'Environment that the host deploys to, as GitHub shows it; `*` stands for anything. Needed when a commit is deployed to several.',
  })

const Full = z.strictObject({
  environment: Environment.optional(),
  timeout: Duration.prefault('10m').meta({
    description: 'How long the deployment may take, its first answer included.',
  }),
  ready: ReadyPath.optional().meta({
    description:
      'Path that answers once it is ready: below 500, but not 401 or 403. Without it, the address itself.',
  }),
  commit: CommitId.optional().meta({
    description: 'Commit whose deployment is meant. Without it, the head of the pull request.',
  }),
  'token-env': z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_-]*$/, 'is no name of a variable')
    .optional()
    .meta({
      description:
        'Variable with the token that reads deployments. Without it, GITHUB_TOKEN or INPUT_TOKEN.',
    }),
  ...accessOptions,
})

/** A string stands for `environment`. */
export const GithubDeploymentOptions = z
  .union([
    Environment.transform((environment): z.input<typeof Full> => ({ environment })).pipe(Full),
    Full,
  ])
  .meta({
    description:
      'Waits for the preview that something else deploys of this commit, through GitHub.',
  })
export type GithubDeploymentOptions = z.infer<typeof GithubDeploymentOptions>
