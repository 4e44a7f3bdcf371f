import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

/**
 * The text of a regular file of at most `limit` bytes. Throws for anything else: a pipe would never end, a
 * device never stop, and either may stand where a file is expected.
 */
export async function readBounded(path: string, limit: number): Promise<string> {
  // Without O_NONBLOCK opening a pipe waits for its writer.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const found = await file.stat()
    if (!found.isFile()) throw new Error('it is no regular file')
    if (found.size > limit) throw new Error(`it holds more than ${limit / 1024} KiB`)
    return await file.readFile('utf8')
  } finally {
    await file.close()
  }
}
