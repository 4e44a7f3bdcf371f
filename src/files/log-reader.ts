import { closeSync, fstatSync, readSync } from 'node:fs'
import { lineSplitter } from './line-splitter.ts'

/** What is searched for the last lines, and for the place where a log that was cut goes on. */
const windowBytes = 4 * 1024 * 1024
/** What is read in one call. */
const chunkBytes = 1024 * 1024
/** So many bytes in a row are the same in no two places of a log. */
const anchorBytes = 1024
/** Whoever cuts a log empties it first; so many calls later the rest is back. */
const patience = 5

export interface LogReader {
  /** The last lines. Call it first, or not at all to read from the start. */
  tail(count: number): string[]
  /**
   * The lines that were completed since, and whether there is more to read at once. `lost` when the log was cut where it
   * was read, so that lines are missing and it begins anew.
   */
  more(): { lines: string[]; behind: boolean; lost?: true }
  /** A last line without an end, if there is one. Closes the file. */
  close(): string[]
}

/**
 * Reads a log that others write to. Survives that it is emptied, cut down to its end, or replaced by another
 * file of that name, and shows no line twice. `open` returns a descriptor, or undefined while there is no file.
 */
export function logReader(open: () => number | undefined): LogReader {
  let file = open()
  let position = 0
  let anchor: Buffer = Buffer.alloc(0)
  let misses = 0
  const splitter = lineSplitter()

  const read = (from: Buffer | number, at: number): Buffer => {
    if (file === undefined) return Buffer.alloc(0)
    const buffer = typeof from === 'number' ? Buffer.alloc(from) : from
    return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, at))
  }
  const take = (bytes: Buffer): string[] => {
    position += bytes.length
    anchor = Buffer.concat([anchor, bytes.subarray(-anchorBytes)]).subarray(-anchorBytes)
    return splitter.take(bytes)
  }
  const restart = (): string[] => {
    position = 0
    anchor = Buffer.alloc(0)
    misses = 0
    return splitter.flush()
  }
  /** Finds the place again after a cut, if what was read last is still there. */
  const relocate = (size: number): boolean => {
    if (anchor.length < anchorBytes) return false
    const begin = Math.max(0, size - windowBytes)
    const found = read(Math.min(size, windowBytes), begin).lastIndexOf(anchor)
    if (found < 0) return false
    position = begin + found + anchor.length
    misses = 0
    return true
  }
  const mayComeBack = () => anchor.length === anchorBytes && ++misses < patience
  const isInPlace = (size: number) =>
    size >= position && read(anchor.length, position - anchor.length).equals(anchor)
  /** Goes to the file that has taken the place of this one, if one has. */
  const follow = (): boolean => {
    const next = open()
    if (next === undefined) return false
    const now = fstatSync(next)
    const before = file === undefined ? undefined : fstatSync(file)
    if (now.ino === before?.ino && now.dev === before.dev) {
      closeSync(next)
      return false
    }
    if (file !== undefined) closeSync(file)
    file = next
    return true
  }

  return {
    tail: (count) => {
      if (file === undefined) return []
      const { size } = fstatSync(file)
      position = Math.max(0, size - windowBytes)
      const whole = position === 0
      const bytes = read(size - position, position)
      // The first line is whole only at the start of the file.
      const lines = take(bytes).slice(whole ? 0 : 1)
      return count === 0 ? [] : lines.slice(-count)
    },
    more: () => {
      const lines: string[] = []
      if (file !== undefined) {
        const { size } = fstatSync(file)
        if (!isInPlace(size) && !relocate(size)) {
          if (mayComeBack()) return { lines, behind: false }
          return { lines: restart(), behind: true, lost: true }
        }
        if (size > position) {
          lines.push(...take(read(Math.min(chunkBytes, size - position), position)))
          if (size > position) return { lines, behind: true }
        }
      }
      if (!follow()) return { lines, behind: false }
      if (file === undefined || !relocate(fstatSync(file).size)) lines.push(...restart())
      return { lines, behind: true }
    },
    close: () => {
      if (file !== undefined) closeSync(file)
      file = undefined
      return splitter.flush()
    },
  }
}
