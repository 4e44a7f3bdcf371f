import { join } from 'node:path'
import { readBounded } from './read-bounded.ts'
import { writeWhole } from './write-whole.ts'
import { UserError } from '../model/errors.ts'
import { PreviewState } from '../model/preview.ts'
import { rootCause } from '../model/root-cause.ts'
import { errorCode } from '../processes/error-code.ts'

const fileName = 'preview.json'
const sizeLimit = 1024 * 1024

/**
 * The state of the preview in a run folder; undefined when there is none. Throws the UserError
 * `preview-state-corrupt` when the file cannot be read or is not what `writeState` writes.
 */
export async function readState(dir: string): Promise<PreviewState | undefined> {
  const path = join(dir, fileName)
  try {
    return PreviewState.parse(JSON.parse(await readBounded(path, sizeLimit)))
  } catch (thrown) {
    const code = errorCode(thrown)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw stateCorrupt(dir, thrown)
  }
}

/** The UserError for a preview.json that cannot be read or says what Rehearse does not write. */
export function stateCorrupt(dir: string, cause: unknown): UserError {
  return new UserError({
    code: 'preview-state-corrupt',
    what: `The state of the preview in ${join(dir, fileName)} cannot be read`,
    why:
      errorCode(cause) === undefined ? 'It is not the file that Rehearse wrote' : rootCause(cause),
    fix: 'End what is left of the preview by hand, then delete that file',
    cause,
  })
}

/** Replaces the state at once or not at all. Throws the UserError `run-folder-unusable`. */
export async function writeState(dir: string, state: PreviewState): Promise<void> {
  await writeWhole(join(dir, fileName), `${JSON.stringify(state, null, 2)}\n`)
}
