import { join, resolve } from 'node:path'
import { childEnvironment } from '../../processes/child-environment.ts'

/**
 * The environment of the commands. REHEARSE_NAME is the preview's own name: a DNS label that begins with a
 * letter, short enough for every platform's app names (Heroku takes 30 characters), the same for `up` and
 * `down`. REHEARSE_ID marks the processes.
 */
export function scriptEnvironment(
  outer: Readonly<Record<string, string | undefined>>,
  preview: { id: string; dir: string; commit?: string | undefined },
): Record<string, string> {
  const { PORT } = outer
  return childEnvironment(outer, {
    id: preview.id,
    extra: {
      // The commands start nothing of which Rehearse chooses the port, so the step's own stays.
      ...(PORT === undefined ? {} : { PORT }),
      REHEARSE_NAME: `rehearse-${preview.id.replaceAll('-', '').slice(0, 12)}`,
      REHEARSE_OUTPUT: outputFile(preview.dir),
      ...(preview.commit === undefined ? {} : { REHEARSE_COMMIT: preview.commit }),
    },
  })
}

/** The file that `up` may write url=ADDRESS to. It stays, so that `down` can read what else stands in it. */
export function outputFile(dir: string): string {
  return join(resolve(dir), 'script-output')
}
