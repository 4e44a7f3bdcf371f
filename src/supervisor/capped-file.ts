import { closeSync, ftruncateSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file that never holds more than its limit. */
export interface CappedFile {
  append(text: string): void
  close(): void
}

const newline = 0x0a

/**
 * A file that takes any amount of text. When it would pass the limit, the first quarter of the limit and the
 * newest quarter stay; a line between them tells how many bytes were cut. Replaces what is at the path. Only
 * its owner may read it. A write that fails, on a full disk say, throws nothing: the file tells later how
 * much is missing. Throws when it cannot be made.
 */
export function openCappedFile(path: string, limitBytes: number): CappedFile {
  const share = Math.floor(limitBytes / 4)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  // Removed and created anew, so that a link in its place is not written through.
  rmSync(path, { force: true })
  const file = openSync(path, 'wx+', 0o600)
  let open = true
  let size = 0
  let head = 0
  let cut = 0
  /** Bytes of the note on what was cut. */
  let noteBytes = 0
  let unwritten = 0

  const write = (bytes: Buffer, at: number) => {
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(file, bytes, done, bytes.length - done, at + done)
    }
  }
  /** Takes off what a write that failed has left behind the end. */
  const dropAfter = (end: number) => {
    try {
      ftruncateSync(file, end)
    } catch {
      // The next write goes over it.
    }
  }
  /** Where the first line begins at or after `from`, or `from` itself when that line is too long. */
  const lineStart = (bytes: Buffer, from: number) => {
    const end = bytes.indexOf(newline, from)
    return end === -1 || end - from > share / 2 ? from : end + 1
  }
  /** Makes room for the bytes; returns those of them that are to be written. */
  const makeRoom = (bytes: Buffer): Buffer => {
    if (head === 0) {
      // The end of the line that crosses the border goes with the rest.
      const start = Buffer.alloc(Math.min(share, size))
      const read = readSync(file, start, 0, start.length, 0)
      head = start.subarray(0, read).lastIndexOf(newline) + 1 || read
    }
    const fromFile = Math.max(0, Math.min(share - bytes.length, size - head))
    const old = Buffer.alloc(fromFile)
    const read = readSync(file, old, 0, fromFile, size - fromFile)
    const newest = Buffer.concat([old.subarray(0, read), bytes])
    const kept = newest.subarray(lineStart(newest, Math.max(0, newest.length - share)))
    cut += size + bytes.length - head - kept.length - noteBytes
    const note = Buffer.from(`[${cut} bytes were cut here]\n`)
    noteBytes = note.length
    ftruncateSync(file, head)
    size = head
    return Buffer.concat([note, kept])
  }

  return {
    append(text) {
      if (!open || text === '') return
      const missing = unwritten === 0 ? '' : `[${unwritten} bytes could not be written here]\n`
      let bytes: Buffer = Buffer.from(missing + text)
      try {
        if (size + bytes.length > limitBytes) bytes = makeRoom(bytes)
        write(bytes, size)
        size += bytes.length
        unwritten = 0
      } catch {
        unwritten += Buffer.byteLength(text)
        dropAfter(size)
      }
    },
    close() {
      if (open) closeSync(file)
      open = false
    },
  }
}
