import { z } from 'zod'
import type { LogsSetting, PreviewState } from '../../model/preview.ts'
import { notOursError } from '../not-ours-error.ts'

const Details = z.object({
  log: z
    .url({ protocol: /^https?$/ })
    .max(4096)
    .optional(),
})

/**
 * Shows where the host keeps the log of the deployment. Throws the UserError `preview-not-ours` where it did
 * not say.
 */
export async function logs(state: PreviewState, setting: LogsSetting): Promise<void> {
  const { log } = Details.parse(state.details ?? {})
  if (log === undefined) throw notOursError(state.provider, 'logs')
  setting.show([`The log of the deployment: ${log}`])
  await Promise.resolve()
}
