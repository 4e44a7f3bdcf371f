import { appendFile } from 'node:fs/promises'
import { replaceFile } from '../files/replace-file.ts'
import type { Sample } from '../model/sample.ts'

/**
 * A function that appends a sample to a file of JSON lines, which it makes anew. When the file passes the limit, every second
 * sample is dropped: the older, the sparser. Never makes the folder, which may have been removed on purpose.
 * What cannot be written is kept for the next time.
 */
export function sampleFile(file: string, limit: number): (sample: Sample) => Promise<void> {
  let lines: string[] = []
  let written = 0
  let begun = false
  return async (sample) => {
    lines.push(`${JSON.stringify(sample)}\n`)
    try {
      const full = lines.length > limit
      if (full) lines = lines.filter((_, index) => index % 2 === (lines.length - 1) % 2)
      if (full || !begun) {
        begun = false
        await replaceFile(file, lines.join(''))
        begun = true
      } else {
        await appendFile(file, lines.slice(written).join(''), { mode: 0o600 })
      }
      written = lines.length
    } catch {
      // A full disk or a removed folder: the samples in memory still go on.
    }
  }
}
