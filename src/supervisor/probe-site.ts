import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'

/** More of a page is not read: its head has shown that the process lives. */
const bodyLimit = 64 * 1024

/**
 * The status of one GET, as soon as the head of the answer is there; undefined when none came within the
 * limit. Certificates are not verified: the preview's own is often made for its name.
 */
export function probeSite(
  url: URL,
  limitMs: number,
  signal: AbortSignal,
): Promise<number | undefined> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  const sent = request(url, {
    agent: false,
    rejectUnauthorized: false,
    headers: { accept: '*/*', 'user-agent': 'rehearse' },
    signal,
  })
  const timer = setTimeout(() => sent.destroy(), limitMs)
  let read = 0
  sent.once('response', (answer) => {
    resolve(answer.statusCode)
    answer.on('data', (chunk: Buffer) => {
      read += chunk.length
      if (read > bodyLimit) sent.destroy()
    })
    answer.on('error', () => {})
  })
  sent.on('error', () => {})
  sent.once('close', () => {
    clearTimeout(timer)
    resolve(undefined)
  })
  sent.end()
  return promise
}
