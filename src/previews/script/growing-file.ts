import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const chunkBytes = 64 * 1024
const lineLimit = 8192
/** What stays of a file that is cut. */
const kept = 512 * 1024
/** So large that no deployment gets there but one that is stuck: see below. */
const largestBytes = 64 * 1024 * 1024

export interface GrowingFile {
  /** Hands over the lines that were completed since the last call, each cut at 8192 characters. */
  read(onLine: (line: string) => void): void
  /** Hands over what is left, an incomplete last line too, and rewrites the file: bounded, cleaned. */
  close(onLine: (line: string) => void): void
}

/**
 * Follows a file that other processes append to, and bounds it: what is older than the last 512 KiB goes in
 * the end, and whenever the file has grown to `largest` bytes. `clean` takes out what must not stay in it. A
 * line that is written in the very moment of a cut, between two system calls, is lost.
 */
export function growingFile(
  path: string,
  clean: (text: string) => string,
  largest = largestBytes,
): GrowingFile {
  // Appending, so that a cut never writes over what another process appends.
  const file = openSync(path, 'a+')
  const decoder = new StringDecoder('utf8')
  let position = 0
  let started = ''

  const take = (text: string, onLine: (line: string) => void) => {
    const lines = (started + text).split(/\r?\n/)
    started = (lines.pop() ?? '').slice(0, lineLimit)
    for (const line of lines) onLine(line.slice(0, lineLimit))
  }
  const read = (onLine: (line: string) => void) => {
    const buffer = Buffer.alloc(chunkBytes)
    // What is appended meanwhile waits for the next call, so that a fast writer cannot hold this one.
    const { size } = fstatSync(file)
    while (position < size) {
      const bytes = readSync(file, buffer, 0, Math.min(chunkBytes, size - position), position)
      if (bytes === 0) return
      position += bytes
      take(decoder.write(buffer.subarray(0, bytes)), onLine)
    }
  }
  const rewrite = (onLine: (line: string) => void) => {
    const buffer = Buffer.alloc(Math.min(kept, position))
    const bytes = readSync(file, buffer, 0, buffer.length, position - buffer.length)
    const cut = position > buffer.length
    const text = buffer.toString('utf8', 0, bytes)
    const whole = cut ? text.slice(text.indexOf('\n') + 1) : text
    const note = cut ? `[${position - bytes} earlier bytes left out]\n` : ''
    const cleaned = `${note}${clean(whole)}`
    // Cleaning took a while: what came meanwhile is heard before it is cut. Bounded, for a fast writer.
    for (let round = 0; round < 50 && fstatSync(file).size > position; round++) read(onLine)
    ftruncateSync(file, 0)
    writeSync(file, cleaned)
    position = fstatSync(file).size
  }
  return {
    read: (onLine) => {
      read(onLine)
      if (position > largest) rewrite(onLine)
    },
    close: (onLine) => {
      try {
        read(onLine)
        rewrite(onLine)
        if (started !== '') onLine(started)
      } finally {
        closeSync(file)
      }
    },
  }
}
