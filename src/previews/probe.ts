import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { rootCause } from '../model/root-cause.ts'
import { askAddress } from './ask-address.ts'
import { errorCode } from '../processes/error-code.ts'
import { isLoopback } from '../model/loopback.ts'
import { judgeAnswer } from './judge-answer.ts'
import { mostTelling } from './most-telling.ts'
import type { Reason } from './reason.ts'
import { speaksTls } from '../processes/speaks-tls.ts'

/** More addresses than a name usefully has; bounds what one probe may ask. */
const mostAddresses = 8

/** Node's codes for certificates that do not hold, from its documentation of `tls`. */
const certificateCode =
  /^(?:CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/

/**
 * One GET at every address that the host's name resolves to. Undefined when one of them answers with a status
 * below 500, neither 401 nor 403, and no redirect off the host; else why not. Follows no redirect. `headers`
 * go to nothing but the URL itself.
 */
export async function probe(
  url: URL,
  signal: AbortSignal,
  limitMs: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reason | undefined> {
  const limit = AbortSignal.timeout(Math.max(1, Math.ceil(limitMs)))
  const done = new AbortController()
  const within = AbortSignal.any([signal, limit, done.signal])
  const host = url.hostname.replace(/^\[|\]$/g, '')
  let addresses: string[]
  try {
    addresses = isIP(host) === 0 ? await addressesOf(host, within) : [host]
  } catch (error) {
    if (limit.aborted) return { kind: 'no-answer', afterMs: limitMs }
    return { kind: 'failed', cause: rootCause(error) }
  }
  const asking = addresses.map(async (address) => {
    const reason = await probeAddress(url, address, within, headers)
    if (reason === undefined) done.abort()
    return reason === 'late' ? { kind: 'no-answer' as const, afterMs: limitMs } : reason
  })
  const reasons = await Promise.all(asking)
  const ready = reasons.includes(undefined)
  return ready ? undefined : mostTelling(reasons.filter((reason) => reason !== undefined))
}

async function addressesOf(host: string, signal: AbortSignal): Promise<string[]> {
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error(`looking ${host} up took too long`)))
  })
  const found = await Promise.race([lookup(host, { all: true, order: 'ipv4first' }), late])
  return [...new Set(found.map(({ address }) => address))].slice(0, mostAddresses)
}

/** 'late' when the signal ended it. */
async function probeAddress(
  url: URL,
  address: string,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>>,
): Promise<Reason | 'late' | undefined> {
  const secure = url.protocol === 'https:'
  const port = Number(url.port) || (secure ? 443 : 80)
  const isTls = () => speaksTls({ address, port, name: url.hostname }, signal)
  try {
    const answer = await askAddress(url, address, signal, headers)
    // Many servers tell in plain words, with status 400, that they expected TLS.
    if (!secure && answer.status === 400) {
      if (await isTls()) return { kind: 'tls' }
      // A handshake that ran out of time says nothing, and this 400 would pass for an answer.
      if (signal.aborted) return 'late'
    }
    return judgeAnswer(url, answer)
  } catch (error) {
    if (signal.aborted) return 'late'
    const reason = reasonOf(error, isLoopback(address))
    const odd = reason.kind === 'closed' || reason.kind === 'not-http'
    if (odd && !secure && (await isTls())) return { kind: 'tls' }
    if (signal.aborted) return 'late'
    if (secure && (odd || isProtocolError(error)) && (await isPlain(url, address, signal))) {
      return { kind: 'plain' }
    }
    return reason
  }
}

async function isPlain(url: URL, address: string, signal: AbortSignal): Promise<boolean> {
  const plain = new URL(url)
  plain.protocol = 'http:'
  // The default port of https is left out of a URL. What opens the site is not sent unencrypted.
  if (url.port === '') plain.port = '443'
  return await askAddress(plain, address, signal).then(
    () => true,
    () => false,
  )
}

function isProtocolError(error: unknown): boolean {
  const code = errorCode(error) ?? ''
  return code === 'EPROTO' || code.startsWith('ERR_SSL_')
}

function reasonOf(error: unknown, loopback: boolean): Reason {
  const code = errorCode(error instanceof AggregateError ? error.errors[0] : error) ?? ''
  // A machine without IPv6 has no ::1 on which something could listen.
  const absent = loopback && /^(?:EADDRNOTAVAIL|EAFNOSUPPORT|ENETUNREACH)$/.test(code)
  if (code === 'ECONNREFUSED' || absent) return { kind: 'refused' }
  if (code === 'ECONNRESET' || code === 'EPIPE') return { kind: 'closed' }
  if (code.startsWith('HPE_')) return { kind: 'not-http' }
  if (certificateCode.test(code)) {
    // What follows is advice on options of Node.
    return { kind: 'certificate', cause: rootCause(error).split(';', 1).join('') }
  }
  return { kind: 'failed', cause: rootCause(error) }
}
