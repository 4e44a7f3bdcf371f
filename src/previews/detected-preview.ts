import { UserError } from '../model/errors.ts'
import type { Log } from '../model/stage.ts'
import { detect } from './detect/detect.ts'
import { readProject } from './detect/read-project.ts'
import { providers } from './index.ts'

/**
 * The preview of a project for which none is configured, and says what was chosen and what would change it.
 * Throws the UserErrors `preview-not-detected`, `preview-ambiguous` and `preview-not-built`.
 */
export function detectedPreview(root: string, log: Log): { provider: string; options: unknown } {
  const found = detect(
    readProject(root),
    providers.map(({ id }) => id),
  )
  if ('unsure' in found) throw found.unsure
  const options = providers
    .find(({ id }) => id === found.provider)
    ?.options.safeParse(found.options)
  if (!options?.success) {
    throw new UserError({
      code: 'preview-not-detected',
      what: 'What was found in the project cannot be run',
      why: `${found.why}, but it is no valid preview: ${options?.error.issues[0]?.message}`,
      fix: `Mend it, or add to rehearse.yml how the site is started, such as: ${found.change}`,
    })
  }
  log.line(`nothing is configured; found: ${found.why}`)
  log.line(`to change that, write in rehearse.yml: ${found.change}`)
  return { provider: found.provider, options: options.data }
}
