import { closeSync, constants, fstatSync, lstatSync, openSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * Opens a log of a run folder for reading: the file of that name in its `logs/`, whatever folder the path
 * names, because the path may come from anybody's preview.json. Undefined when there is no such plain file:
 * links are not followed, and pipes and devices not read.
 */
export function openRunLog(dir: string, path: string): number | undefined {
  const logs = join(dir, 'logs')
  try {
    if (!lstatSync(logs).isDirectory()) return undefined
    const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW
    const file = openSync(join(logs, basename(path)), flags)
    if (fstatSync(file).isFile()) return file
    closeSync(file)
    return undefined
  } catch {
    return undefined
  }
}
