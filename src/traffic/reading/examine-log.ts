import { stat } from 'node:fs/promises'
import { detectFormat } from '../formats/detect-format.ts'
import type { LogFormat } from '../formats/format.ts'
import { isHar } from '../har/is-har.ts'
import { logUnreadable } from './log-errors.ts'
import { linesOf } from './lines-of.ts'
import { type OpenLog, openLog } from './open-log.ts'

const headBytes = 256 * 1024
const headLines = 200

/** What the beginning of a log says of it. */
export interface ExaminedLog {
  file: string
  /** Undefined where there is none that reads any of the first lines. */
  format: LogFormat | 'har' | undefined
  firstLines: readonly string[]
  /** Of the first request; Infinity where there is none. */
  startMs: number
  /** Bytes of the file; undefined for a pipe. */
  size: number | undefined
  open(): OpenLog
}

/**
 * Looks at the first lines of a log. A pipe is opened once and goes on from there. Throws the UserError
 * `log-unreadable` where nothing can be read.
 */
export async function examineLog(
  file: string,
  signal: AbortSignal,
  named?: LogFormat | 'har',
): Promise<ExaminedLog> {
  try {
    const size = file === '-' ? undefined : await regularSize(file)
    const log = openLog(file, signal)
    const blocks = log.blocks[Symbol.asyncIterator]()
    const head = await takeHead(blocks)
    const lines = await firstOf(linesOf(each(head)))
    const format = named ?? (isHar(head[0]) ? 'har' : detectFormat(lines))
    if (size !== undefined) await blocks.return?.()
    const again = (): OpenLog => ({ ...log, blocks: each(head, blocks) })
    return {
      file,
      format,
      firstLines: lines,
      startMs: startOf(lines, format),
      size,
      open: () => (size === undefined ? again() : openLog(file, signal)),
    }
  } catch (thrown) {
    signal.throwIfAborted()
    throw logUnreadable(file, thrown)
  }
}

async function regularSize(file: string): Promise<number | undefined> {
  const found = await stat(file)
  if (found.isDirectory()) throw new Error('it is a folder')
  return found.isFile() ? found.size : undefined
}

async function takeHead(blocks: AsyncIterator<Buffer>): Promise<Buffer[]> {
  const head: Buffer[] = []
  for (let bytes = 0; bytes < headBytes; ) {
    const { value, done } = await blocks.next()
    if (done) break
    head.push(value)
    bytes += value.length
  }
  return head
}

async function* each(
  head: readonly Buffer[],
  rest?: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer> {
  yield* head
  if (rest) yield* { [Symbol.asyncIterator]: () => rest }
}

async function firstOf(batches: AsyncIterable<string[]>): Promise<string[]> {
  const lines: string[] = []
  for await (const batch of batches) lines.push(...batch.filter((line) => line !== ''))
  return lines.slice(0, headLines)
}

function startOf(lines: readonly string[], format: LogFormat | 'har' | undefined): number {
  let startMs = Infinity
  if (format === undefined || format === 'har') return startMs
  const readLine = format.open()
  for (const line of lines) {
    readLine(line, ({ timeMs }) => (startMs = Math.min(startMs, timeMs)))
    if (startMs < Infinity) break
  }
  return startMs
}
