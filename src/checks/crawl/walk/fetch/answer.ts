import type { DocumentFacts } from '../../document/document-facts.ts'
import type { Fault } from './fault.ts'

/** Header names in lower case. */
export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>

/** What came back for one request. */
export interface Answer {
  /** 0 when there was none. */
  status: number
  headers: AnswerHeaders
  fault?: Fault
  /** Bytes of the body that were read, without content encoding. */
  bytes: number
  /** Its first bytes, without content encoding. */
  head: Uint8Array
  /** What the body says, for answers 2xx; of an incomplete one what had come. */
  document?: DocumentFacts
  ms: number
  /** It went over a connection that had carried another request before, which the server may just have closed. */
  reused: boolean
  /** It breaks rules that strict clients insist on; browsers show it all the same. */
  forgiven: boolean
  /** The path that the same connection carried before. */
  after?: string
}
