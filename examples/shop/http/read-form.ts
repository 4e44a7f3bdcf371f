import type { IncomingMessage } from 'node:http'

const mostBytes = 16_384

/** The fields of a posted form, or undefined when the body is larger than 16 KiB. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    const part = Buffer.from(chunk)
    bytes += part.length
    if (bytes <= mostBytes) chunks.push(part) // the rest is read too, so that the answer is heard
  }
  return bytes > mostBytes ? undefined : new URLSearchParams(Buffer.concat(chunks).toString())
}
