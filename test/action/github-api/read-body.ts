import type { IncomingMessage } from 'node:http'

const limitBytes = 10 * 1024 * 1024

/** The body of a request as text, "" when there is none. Throws Error past 10 MiB. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const piece of request) {
    const chunk: Buffer = piece
    bytes += chunk.length
    if (bytes > limitBytes) throw new Error(`body of more than ${limitBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
