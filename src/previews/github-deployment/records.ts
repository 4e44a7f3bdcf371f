import { z } from 'zod'

/*
 * The parts of GitHub's records that are read here. Texts come from whoever may deploy: addresses are read
 * by `siteUrl`, all other text is cleaned and cut where it is shown.
 */

const Text = z.string().nullish()

export const DeploymentRecord = z.object({
  id: z.int().positive(),
  sha: z.string(),
  environment: z.string(),
})
export type DeploymentRecord = z.infer<typeof DeploymentRecord>

export const StatusRecord = z.object({
  id: z.int().positive(),
  /** GitHub's own answers know more states than its description lists, so any text is taken. */
  state: z.string(),
  description: Text,
  environment_url: Text,
  target_url: Text,
  log_url: Text,
})
export type StatusRecord = z.infer<typeof StatusRecord>
