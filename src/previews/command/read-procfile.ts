import { join } from 'node:path'
import { readBounded } from '../../files/read-bounded.ts'
import { UserError } from '../../model/errors.ts'
import { rootCause } from '../../model/root-cause.ts'
import { visible } from '../../model/visible.ts'
import { fileInside } from '../file-inside.ts'
import { parseProcfile, type Procfile } from '../parse-procfile.ts'

/**
 * Reads the Procfile of the folder `cwd` inside the root. Throws the UserErrors `preview-procfile-invalid`,
 * with the line that is at fault, and those of `fileInside`.
 */
export async function readProcfile(root: string, cwd: string, name: string): Promise<Procfile> {
  const base = cwd === '.' ? undefined : `"cwd", ${visible(cwd)}`
  const path = fileInside(root, join(cwd, name), 'procfile', base)
  let text: string
  try {
    text = await readBounded(path, 65_536)
  } catch (error) {
    throw invalid(name, `It cannot be read: ${rootCause(error)}`)
  }
  const parsed = parseProcfile(text)
  if ('problem' in parsed) throw invalid(name, parsed.why)
  return parsed
}

function invalid(name: string, why: string): UserError {
  return new UserError({
    code: 'preview-procfile-invalid',
    what: `The Procfile "${visible(name)}" cannot be used`,
    why,
    fix: 'Write one "name: command" in each line, one of them "web: …", the process that serves; comments begin with "#"',
  })
}
