import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { addAbortSignal, pipeline, Readable } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'

/** Larger ones are read no faster, and what they are cut into keeps all of each in memory. */
const blockBytes = 32 * 1024

/** A log as it is read: unpacked blocks, and what was taken from the file so far. */
export interface OpenLog {
  blocks: AsyncIterable<Buffer>
  /** As they lie in the file, packed or not. */
  bytesTaken(): number
  /** SHA-256 of the file, once all of it was read. */
  digest(): string
}

/**
 * Opens a log, or standard input for "-". What is packed is known by its first bytes, whatever its name says.
 * The blocks throw what the file system or the unpacking says, or the signal's reason.
 */
export function openLog(file: string, signal: AbortSignal): OpenLog {
  const hash = createHash('sha256')
  const taken = { bytes: 0 }
  return {
    blocks: unpacked(file, signal, taken, hash),
    bytesTaken: () => taken.bytes,
    digest: () => hash.copy().digest('hex'),
  }
}

async function* unpacked(
  file: string,
  signal: AbortSignal,
  taken: { bytes: number },
  hash: Hash,
): AsyncGenerator<Buffer> {
  const input = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: blockBytes })
  addAbortSignal(signal, input)
  const blocks = input.iterator() as AsyncIterator<Buffer>
  const counted = (block: Buffer) => {
    taken.bytes += block.length
    hash.update(block)
    return block
  }
  try {
    const head = await firstBytes(blocks)
    const whole = (async function* () {
      if (head.length > 0) yield counted(head)
      for await (const block of { [Symbol.asyncIterator]: () => blocks }) yield counted(block)
    })()
    const unpack = unpackerOf(head)
    if (!unpack) yield* whole
    // What fails comes out of the iteration.
    else yield* pipeline(Readable.from(whole), unpack, () => {}) as AsyncIterable<Buffer>
  } finally {
    input.destroy()
  }
}

/** The first block, or as many as four bytes take. */
async function firstBytes(blocks: AsyncIterator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let length = 0; length < 4; ) {
    const { value, done } = await blocks.next()
    if (done) break
    parts.push(value)
    length += value.length
  }
  return Buffer.concat(parts)
}

function unpackerOf(head: Buffer) {
  if (head.length < 4) return undefined
  if (head.readUInt16BE(0) === 0x1f8b) return createGunzip({ chunkSize: blockBytes })
  return head.readUInt32BE(0) === 0x28b52ffd
    ? createZstdDecompress({ chunkSize: blockBytes })
    : undefined
}
