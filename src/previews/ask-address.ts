import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { ReadyAnswer } from './judge-answer.ts'

const bodyLimit = 64 * 1024
/** An error page that comes slowly is not worth more. */
const bodyMs = 1000

/**
 * One GET of the URL at one address of its host, which stays in `Host` and in the server name of TLS.
 * Follows no redirect; reads at most 64 KiB, and only of an answer of 500 and above. Rejects with the
 * system's error.
 */
export function askAddress(
  url: URL,
  address: string,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<ReadyAnswer> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const family = isIP(address)
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      agent: false,
      headers: { accept: '*/*', 'user-agent': 'rehearse', ...headers },
      signal,
      lookup: (_host, options, done) => {
        if (options.all) done(null, [{ address, family }])
        else done(null, address, family)
      },
    })
    sent.once('response', (answer) => {
      const status = answer.statusCode ?? 0
      const settle = (body: string) => {
        resolve({ status, headers: answer.headers, body })
        sent.destroy()
      }
      if (status < 500) settle('')
      else void readStart(answer).then(settle)
    })
    // Stays attached: destroying the request may report another error.
    sent.on('error', reject)
    sent.end()
  })
}

function readStart(answer: IncomingMessage): Promise<string> {
  if (answer.headers['content-encoding'] !== undefined) return Promise.resolve('')
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const settle = () => {
      clearTimeout(timer)
      resolve(Buffer.concat(chunks).toString('utf8', 0, bodyLimit))
    }
    const timer = setTimeout(settle, bodyMs)
    answer.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size >= bodyLimit) settle()
    })
    answer.once('end', settle).once('close', settle).on('error', settle)
  })
}
