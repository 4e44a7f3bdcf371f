import { StringDecoder } from 'node:string_decoder'

const lineLimit = 8192

/** Makes lines of bytes that arrive in pieces; of a longer line the first 8192 characters. */
export function lineSplitter() {
  let decoder = new StringDecoder('utf8')
  let started = ''
  return {
    /** The lines that these bytes complete. */
    take: (bytes: Buffer): string[] => {
      const lines = (started + decoder.write(bytes)).split(/\r?\n/)
      started = (lines.pop() ?? '').slice(0, lineLimit)
      return lines.map((line) => line.slice(0, lineLimit))
    },
    /** What was begun as a line of its own; none when nothing was. */
    flush: (): string[] => {
      const rest = started + decoder.end()
      started = ''
      decoder = new StringDecoder('utf8')
      return rest === '' ? [] : [rest]
    },
  }
}
