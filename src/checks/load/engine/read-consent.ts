import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { PinnedTarget } from './wire/pinned-target.ts'

const path = '/.well-known/rehearse'
const timeoutMs = 10_000
const longest = 16_384

/** What a site says about load on it, or why it says nothing. */
export type ConsentFile = { text: string } | { problem: string }

/**
 * Reads `/.well-known/rehearse` of the target: one request to the pinned address. A redirect is not followed, and
 * no more than 16 KiB are read. Never throws for what the site does.
 */
export function readConsent(target: PinnedTarget, signal: AbortSignal): Promise<ConsentFile> {
  const { protocol, address, port, servername, verified, headers } = target
  const ask = protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve) => {
    const request = ask({
      host: address,
      port,
      path,
      headers,
      agent: false,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      // As the load itself: what opens a protected site goes to nobody else.
      rejectUnauthorized: verified === true,
      ...(servername === undefined ? {} : { servername }),
    })
    request.on('error', (error) => resolve({ problem: `cannot be read: ${error.message}` }))
    request.on('response', (response) => {
      read(response).then(resolve, (error: unknown) =>
        resolve({ problem: `cannot be read: ${String(error)}` }),
      )
    })
    request.end()
  })
}

async function read(response: IncomingMessage): Promise<ConsentFile> {
  const { statusCode } = response
  if (statusCode !== 200) {
    response.destroy()
    return { problem: `answers with status ${statusCode}` }
  }
  let text = ''
  response.setEncoding('utf8')
  for await (const piece of response) {
    text += piece
    if (text.length > longest) return { problem: `holds more than ${longest} characters` }
  }
  return { text }
}
