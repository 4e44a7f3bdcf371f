import { subscribe } from 'node:diagnostics_channel'

/**
 * Lower-cases the content type of every answer in this process before undici's fetch reads it: media types
 * are case-insensitive (RFC 9110, 8.3.1), and linkinator 8.1 takes `Text/HTML` for something to leave alone.
 */
export function lowerCaseTypes(): void {
  subscribe('undici:request:headers', (message) => {
    const { headers } = (message as { response: { headers: unknown } }).response
    if (!Array.isArray(headers)) return
    // Raw headers: names and values take turns.
    for (let at = 0; at + 1 < headers.length; at += 2) {
      if (String(headers[at]).toLowerCase() !== 'content-type') continue
      headers[at + 1] = Buffer.from(String(headers[at + 1]).toLowerCase(), 'latin1')
    }
  })
}
