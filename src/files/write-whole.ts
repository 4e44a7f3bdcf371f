import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../model/errors.ts'
import { rootCause } from '../model/root-cause.ts'
import { replaceFile } from './replace-file.ts'

/**
 * Writes a file of the run folder whole or not at all: a run that is killed midway leaves the old one. Only
 * its owner may read it, and so the folder when it is made here. Throws the UserError `run-folder-unusable`.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    await replaceFile(file, text)
  } catch (thrown) {
    throw unusable(path.dirname(file), thrown)
  }
}

/** The UserError for a run folder that cannot be read or written. */
export function unusable(dir: string, cause: unknown): UserError {
  const isFull = (cause as { code?: unknown } | undefined)?.code === 'ENOSPC'
  return new UserError({
    code: 'run-folder-unusable',
    what: `The run folder ${dir} cannot be used`,
    why: rootCause(cause),
    fix: isFull
      ? 'Free room on its disk, or name a folder on another one with --dir'
      : 'Name a folder that can be read and written with --dir',
    cause,
  })
}
