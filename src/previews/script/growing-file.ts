import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const chunkBytes = 64 * 1024
const lineLimit = 8192
/** A file that has grown to the first is cut to the second. */
const largest = 8 * 1024 * 1024
const kept = 512 * 1024

export interface GrowingFile {
  /** Hands over the lines that were completed since the last call, each cut at 8192 characters. */
  read(onLine: (line: string) => void): void
  /** Hands over what is left, an incomplete last line too, and rewrites the file: bounded, cleaned. */
  close(onLine: (line: string) => void): void
}

/**
 * Follows a file that other processes append to, and bounds it: what is older than the last 512 KiB goes
 * once it holds 8 MiB. `clean` takes out what must not stay in it. Lines written in the very moment of a
 * cut can be lost.
 */
export function growingFile(path: string, clean: (text: string) => string): GrowingFile {
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
  const rewrite = () => {
    const buffer = Buffer.alloc(Math.min(kept, position))
    const bytes = readSync(file, buffer, 0, buffer.length, position - buffer.length)
    const cut = position > buffer.length
    const text = buffer.toString('utf8', 0, bytes)
    const whole = cut ? text.slice(text.indexOf('\n') + 1) : text
    ftruncateSync(file, 0)
    writeSync(file, `${cut ? `[${position - bytes} earlier bytes left out]\n` : ''}${clean(whole)}`)
    position = fstatSync(file).size
  }
  return {
    read: (onLine) => {
      read(onLine)
      if (position > largest) rewrite()
    },
    close: (onLine) => {
      try {
        read(onLine)
        if (started !== '') onLine(started)
        rewrite()
      } finally {
        closeSync(file)
      }
    },
  }
}
