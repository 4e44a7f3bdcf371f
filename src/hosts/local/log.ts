import type { Log } from '../../model/stage.ts'
import { visible } from '../../model/visible.ts'

const lineLimit = 2000
const progressEveryMs = 10_000

/** The log of a terminal: on standard error, so that standard output holds results only. */
export function terminalLog(stream: NodeJS.WriteStream): Log {
  let live = false
  let lastProgress = 0
  const write = (text: string): void => {
    if (live) stream.write('\r\u001b[K')
    live = false
    stream.write(`${text}\n`)
  }
  return {
    line: (text) => write(visible(text, lineLimit)),
    warn: (text) => write(`! ${visible(text, lineLimit)}`),
    quote: (lines) => {
      for (const line of lines) write(`  | ${visible(line, lineLimit)}`)
    },
    progress: (text) => {
      if (stream.isTTY) {
        stream.write(`\r\u001b[K  ${visible(text, Math.max(20, stream.columns - 4))}`)
        live = true
      } else if (Date.now() - lastProgress >= progressEveryMs) {
        lastProgress = Date.now()
        write(`  ${visible(text, lineLimit)}`)
      }
    },
    group: async (title, work) => {
      write(visible(title, lineLimit))
      return await work()
    },
  }
}
