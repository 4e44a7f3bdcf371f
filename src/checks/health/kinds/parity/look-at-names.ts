import path from 'node:path'
import { readBounded } from '../../../../files/read-bounded.ts'
import { UserError } from '../../../../model/errors.ts'
import { rootCause } from '../../../../model/root-cause.ts'
import type { Look, Looking } from '../../kind.ts'
import type { ParityAsked, ParitySeen } from './asked.ts'
import { namesIn } from './names-in.ts'

const sizeLimit = 256 * 1024

/** Compares names only, and reads the file once, which all have in common. Throws the UserError `parity-file-unreadable`. */
export async function lookAtNames(
  { stage }: Looking,
  asked: readonly Extract<ParityAsked, { file: string }>[],
): Promise<Look<ParitySeen>[]> {
  const all = (problem: string): Look<ParitySeen>[] => asked.map(() => ({ problem }))
  const [first] = asked
  if (!first) return []
  if (stage.folder === undefined) return all('nobody knows here in which folder the file is')
  const names = await read(path.resolve(stage.folder, first.file), first.file)
  const variables = await stage.variables()
  if (!variables)
    return all('Rehearse does not start the processes of this preview, and sees no names')
  return asked.map(({ except }): Look<ParitySeen> => {
    const lacking = names.filter((name) => !variables.includes(name) && !except.includes(name))
    return { seen: { lacking, names: names.length } }
  })
}

async function read(file: string, shown: string): Promise<string[]> {
  try {
    const names = namesIn(await readBounded(file, sizeLimit))
    if (names.length === 0) throw new Error('it names no variable')
    return names
  } catch (error) {
    throw new UserError({
      code: 'parity-file-unreadable',
      what: `The names of variables in ${shown} cannot be read`,
      why: rootCause(error),
      fix: 'Name a file with one NAME= in each line, by its path from the folder of rehearse.yml',
      cause: error,
    })
  }
}
