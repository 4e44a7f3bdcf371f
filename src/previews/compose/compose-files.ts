import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../model/errors.ts'
import { fileInside } from '../file-inside.ts'

/** In the order of https://docs.docker.com/compose/intro/compose-application-model/#the-compose-file */
const usual = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml']

/**
 * The real paths of the compose files. Without a name, the first usual one alone: an override file beside it
 * is for development. Throws the UserErrors of `fileInside`.
 */
export function composeFiles(
  root: string,
  named: string | readonly string[] | undefined,
): [string, ...string[]] {
  const [first, ...rest] = named === undefined ? usualIn(root) : [named].flat()
  if (first === undefined) {
    throw new UserError({
      code: 'preview-file-missing',
      what: 'There is no compose file',
      why: `The folder of rehearse.yml holds none of ${usual.join(', ')}`,
      fix: 'Name it in "file", relative to the folder of rehearse.yml',
    })
  }
  return [fileInside(root, first, 'file'), ...rest.map((path) => fileInside(root, path, 'file'))]
}

function usualIn(root: string): string[] {
  return usual.filter((name) => existsSync(join(root, name))).slice(0, 1)
}
