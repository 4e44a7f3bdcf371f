import { checkServerIdentity, type DetailedPeerCertificate, type TLSSocket } from 'node:tls'
import { failureOf } from '../../connecting/failure.ts'
import { placeOf } from '../../connecting/place.ts'
import type { Look, Looking } from '../../kind.ts'
import { acceptedProtocols } from './accepted-protocols.ts'
import type { TlsAsked, TlsSeen } from './asked.ts'
import { handshake } from '../../connecting/handshake.ts'
import { trusted } from './trusted.ts'

const dayMs = 86_400_000
const chainLimit = 10
const nameLimit = 100

/** Shakes hands once for all assertions, which have the same question; once more per protocol where one asks. */
export async function look(
  { stage, timeoutMs, sent }: Looking,
  asked: readonly TlsAsked[],
): Promise<Look<TlsSeen>[]> {
  const [first] = asked
  if (!first) return []
  const { endpoint, ca, serverName } = first
  if (endpoint.host === undefined && stage.target.protocol !== 'https:') {
    const problem = `the target, ${stage.target.origin}, does not speak TLS; name a host: tls shop.example …`
    return asked.map(() => ({ problem }))
  }
  const place = placeOf(endpoint, stage.target, 443)
  const limits = { timeoutMs, sent, signal: stage.signal }
  const secureContext = await trusted(ca, stage.folder ?? process.cwd())
  try {
    const seen = await handshake(place, serverName, { secureContext }, limits, (socket) =>
      read(socket, serverName ?? place.host),
    )
    const protocols = asked.some(({ what }) => what === 'protocol')
      ? { accepts: await acceptedProtocols(place, serverName, limits) }
      : {}
    return asked.map((one) => ({ seen: { ...seen, ...nameOf(one, seen), ...protocols } }))
  } catch (error) {
    stage.signal.throwIfAborted()
    const { why, unknown } = failureOf(error)
    return asked.map(() => (unknown ? { problem: why } : { seen: { trouble: why } }))
  }
}

type Certificates = Exclude<TlsSeen, { trouble: string }> & { names: string[] }

function read(socket: TLSSocket, name: string): Certificates {
  const certificate = socket.getPeerCertificate(true)
  if (!certificate.valid_to) throw new Error('the server sent no certificate')
  const ends = new Date(certificate.valid_to)
  const nameError = checkServerIdentity(name, certificate)
  // Typed as an Error, and is OpenSSL's name for one.
  const chainError = socket.authorized ? undefined : String(socket.authorizationError)
  return {
    days: Math.floor(((ends.getTime() - Date.now()) / dayMs) * 100) / 100,
    ends: ends.toISOString(),
    ...(chainError === undefined ? {} : { chainError }),
    chain: chainOf(certificate),
    ...(nameError ? { nameError: nameError.message.slice(0, 500) } : {}),
    names: namesOf(certificate),
    protocol: socket.getProtocol() ?? 'unknown',
  }
}

function namesOf({ subject, subjectaltname }: DetailedPeerCertificate): string[] {
  const alternative = (subjectaltname ?? '').split(', ').filter((name) => name !== '')
  const all = alternative.length > 0 ? alternative : [`CN:${String(subject?.CN)}`]
  return all.slice(0, nameLimit).map((name) => name.slice(0, 300))
}

function chainOf(leaf: DetailedPeerCertificate): string[] {
  const chain: string[] = []
  const seen = new Set<DetailedPeerCertificate>()
  for (
    let one: DetailedPeerCertificate | undefined = leaf;
    one?.subject && !seen.has(one) && chain.length < chainLimit;
    one = one.issuerCertificate
  ) {
    seen.add(one)
    chain.push(`${nameIn(one.subject)}, issued by ${nameIn(one.issuer)}`.slice(0, 300))
  }
  return chain
}

function nameIn(subject: DetailedPeerCertificate['subject'] | undefined): string {
  return String(subject?.CN ?? subject?.O ?? 'somebody without a name')
}

/** Whether the certificate is for another name than the one that was connected to. */
function nameOf(asked: TlsAsked, { names }: Certificates): { nameError?: string } {
  if (asked.what !== 'name' || asked.name === undefined) return {}
  const subjectaltname = names.join(', ')
  const stated = { subject: {}, subjectaltname } as DetailedPeerCertificate
  const error = checkServerIdentity(asked.name, stated)
  return { nameError: error?.message.slice(0, 500) ?? '' }
}
