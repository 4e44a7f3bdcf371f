import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../model/errors.ts'
import { PreviewState } from '../model/preview.ts'
import { rootCause } from '../model/root-cause.ts'
import { errorCode } from './error-code.ts'

const fileName = 'preview.json'

/**
 * The state of the preview in a run folder; undefined when there is none. Throws the UserError
 * `preview-state-corrupt` when the file cannot be read or is not what `writeState` writes.
 */
export async function readState(dir: string): Promise<PreviewState | undefined> {
  const path = join(dir, fileName)
  try {
    return PreviewState.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (thrown) {
    const code = errorCode(thrown)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new UserError({
      code: 'preview-state-corrupt',
      what: `The state of the preview in ${path} cannot be read`,
      why: code === undefined ? 'It is not the file that Rehearse wrote' : rootCause(thrown),
      fix: 'End what is left of the preview by hand, then delete that file',
      cause: thrown,
    })
  }
}

/**
 * Replaces the state at once or not at all. The file is for its owner only, and so is the folder when it is
 * made here. Throws the UserError `run-folder-unusable`.
 */
export async function writeState(dir: string, state: PreviewState): Promise<void> {
  const path = join(dir, fileName)
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    try {
      await writeFile(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
      await rename(draft, path)
    } catch (thrown) {
      await rm(draft, { force: true })
      throw thrown
    }
  } catch (thrown) {
    throw new UserError({
      code: 'run-folder-unusable',
      what: `The run folder ${dir} cannot be written to`,
      why: rootCause(thrown),
      fix: 'Name a folder that can be written to with --dir',
      cause: thrown,
    })
  }
}
