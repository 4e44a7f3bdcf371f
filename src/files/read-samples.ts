import { Sample } from '../model/sample.ts'
import { errorCode } from '../processes/error-code.ts'
import { readBounded } from './read-bounded.ts'

const sizeLimit = 8 * 1024 * 1024

/**
 * The samples in a file of JSON lines, oldest first, and how many of its lines are none. Undefined when there
 * is no such file. Throws when it cannot be read or holds more than 8 MiB.
 */
export async function readSamples(
  path: string,
): Promise<{ samples: Sample[]; invalid: number } | undefined> {
  let text: string
  try {
    text = await readBounded(path, sizeLimit)
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT' || errorCode(thrown) === 'ENOTDIR') return undefined
    throw thrown
  }
  const lines = text.split('\n').filter((line) => line !== '')
  const samples = lines.map(parse).filter((sample) => sample !== undefined)
  return { samples, invalid: lines.length - samples.length }
}

function parse(line: string): Sample | undefined {
  try {
    return Sample.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
