import { closeSync, fstatSync, openSync, readSync, constants } from 'node:fs'
import { assignedAddress } from './named-address.ts'

const largest = 64 * 1024

/**
 * The address that stands in the file of REHEARSE_OUTPUT; undefined when there is none. Reads its first
 * 64 KiB. What is no plain file any more, such as a pipe or a link, is not read.
 */
export function writtenAddress(path: string): string | undefined {
  let file: number
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
  } catch {
    return undefined
  }
  try {
    if (!fstatSync(file).isFile()) return undefined
    const buffer = Buffer.alloc(largest)
    return assignedAddress(buffer.toString('utf8', 0, readSync(file, buffer, 0, largest, 0)))
  } finally {
    closeSync(file)
  }
}
