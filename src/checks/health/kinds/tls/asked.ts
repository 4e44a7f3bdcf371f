import type { Comparison } from '../../../../model/line/comparison.ts'
import type { Endpoint } from '../../line/endpoint.ts'

/** From the oldest; the words that people use to Node's names. */
export const protocols = {
  '1.0': 'TLSv1',
  '1.1': 'TLSv1.1',
  '1.2': 'TLSv1.2',
  '1.3': 'TLSv1.3',
} as const

export type Protocol = keyof typeof protocols

/** An assertion about the certificate of a server, or the protocols it speaks. */
export type TlsAsked = {
  endpoint: Endpoint
  /** A file with certificates of authorities to trust as well. */
  ca?: string
  /** The name to ask for, where it is not the host. */
  serverName?: string
} & (
  | { what: 'days'; comparison: Comparison }
  | { what: 'chain' }
  | { what: 'name'; name?: string }
  | { what: 'protocol'; lowest: Protocol }
)

/** What a handshake shows. */
export type TlsSeen =
  | { trouble: string }
  | {
      /** Days until the certificate ends; below zero since then. */
      days: number
      /** When it ends, as ISO 8601 has it. */
      ends: string
      /** Why its chain does not lead to a known authority: OpenSSL's name for it. */
      chainError?: string
      /** Each certificate that was sent, and who issued it. */
      chain: string[]
      /** Why it does not hold for the name, if it does not. */
      nameError?: string
      /** The names it is for. */
      names: string[]
      /** What was negotiated. */
      protocol: string
      /** All protocols that it accepts, where that is asked. */
      accepts?: Protocol[]
    }
