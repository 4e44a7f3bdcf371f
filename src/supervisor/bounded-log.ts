import { openCappedFile } from './capped-file.ts'
import { maskedText } from './masked-text.ts'

/** The output of one process, or of one of its streams. */
export interface LogStream {
  /** Takes raw output as it comes. */
  write(chunk: Buffer): void
  /** Writes what has no line end yet. Nothing is taken afterwards. */
  end(): void
  /** The last lines that are not blank, without secrets and without prefix; not cleaned for a terminal. */
  tail(count: number): string[]
}

export interface BoundedLog {
  /** A source of lines; each gets the prefix, such as "web | ". */
  stream(prefix?: string): LogStream
  /** Ends all streams. */
  close(): void
}

/** Characters of a stream that are kept in memory for `tail`. */
const recentLimit = 256 * 1024
/** How long a line may wait for its end before its beginning is written. */
const earlyMs = 250

/**
 * The log of a preview's processes: their raw output without secrets, line by line, in a file that stays
 * below `limitBytes` (see `openCappedFile`). Written at once, so that the file holds what a process said
 * when its exit is told. Control characters stay: they are cleaned when shown. Throws when the file cannot
 * be made; a write that fails later throws nothing.
 */
export function openBoundedLog(setting: {
  path: string
  limitBytes: number
  hide: (text: string) => string
}): BoundedLog {
  const file = openCappedFile(setting.path, setting.limitBytes)
  const streams = new Set<LogStream>()
  /** The stream whose line has not ended in the file. */
  let unended: LogStream | undefined

  const newStream = (prefix: string): LogStream => {
    const text = maskedText(setting.hide)
    let recent = ''
    let early: NodeJS.Timeout | undefined
    let open = true

    const append = (part: string) => {
      if (part === '') return
      recent += part
      if (recent.length > 2 * recentLimit) {
        const kept = recent.slice(-recentLimit)
        recent = kept.slice(kept.indexOf('\n') + 1)
      }
      const ends = part.endsWith('\n')
      const lines = ends ? part.slice(0, -1) : part
      const start = unended === self ? '' : `${unended === undefined ? '' : '\n'}${prefix}`
      file.append(`${start}${lines.replaceAll('\n', `\n${prefix}`)}${ends ? '\n' : ''}`)
      unended = ends ? undefined : self
    }
    const self: LogStream = {
      write(chunk) {
        if (!open) return
        clearTimeout(early)
        append(text.push(chunk))
        early = setTimeout(() => append(text.early()), earlyMs)
        early.unref()
      },
      end() {
        if (!open) return
        open = false
        clearTimeout(early)
        append(text.end())
        streams.delete(self)
      },
      tail(count) {
        const unfinished = text.unfinished()
        const ended = recent.slice(0, recent.lastIndexOf('\n') + 1)
        const lines = (unfinished === '' ? recent : `${ended}${unfinished}`).split('\n')
        return count < 1 ? [] : lines.filter((line) => line.trim() !== '').slice(-count)
      },
    }
    streams.add(self)
    return self
  }
  return {
    stream: (prefix = '') => newStream(prefix),
    close() {
      for (const stream of streams) stream.end()
      file.close()
    },
  }
}
