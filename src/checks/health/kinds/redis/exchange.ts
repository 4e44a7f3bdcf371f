import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import { type Reply, readReply } from './reply.ts'

/**
 * Asks a Redis server one command after the other. The clients that there are keep connections alive, learn every
 * command and bring a megabyte for it; asking four commands once takes this.
 */
export class Exchange {
  readonly #stream: Duplex
  #bytes = Buffer.alloc(0)
  #failed: Error | undefined

  constructor(stream: Duplex) {
    this.#stream = stream
    stream.on('data', (part: Buffer) => {
      this.#bytes = Buffer.concat([this.#bytes, part])
      stream.emit('told')
    })
    stream.on('error', (error: Error) => this.#fail(error))
    stream.on('close', () => this.#fail(new Error('Connection closed')))
  }

  /** The answer to a command. Rejects when the connection ends or what comes is no answer. */
  async ask(...words: string[]): Promise<Reply> {
    const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`)
    // A server without room says so unasked, and ends the connection.
    if (!this.#failed) this.#stream.write(`*${words.length}\r\n${parts.join('')}`)
    for (;;) {
      const read = readReply(this.#bytes)
      if (read) {
        this.#bytes = this.#bytes.subarray(read.end)
        return read.reply
      }
      if (this.#failed) throw this.#failed
      await once(this.#stream, 'told')
    }
  }

  #fail(error: Error): void {
    this.#failed ??= error
    this.#stream.emit('told')
  }
}
