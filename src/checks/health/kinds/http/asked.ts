import type { HealthDocument } from '../../document/health-document.ts'
import type { RequestHeaders } from '../../asking/request-headers.ts'

/** An assertion about an answer. */
export interface HttpAsked {
  method: 'GET' | 'HEAD'
  path: string
  headers?: RequestHeaders
  /** A word of the aspect. */
  word: string
  /** What the line says, in the terms of the aspect. */
  wish: unknown
}

/** What a look sees: why no complete answer came, or what the aspect sees of it. */
export type HttpSeen =
  | { trouble: string }
  | {
      aspect: unknown
      /** The answer's health document, at the first assertion of a question that nobody asked to be healthy. */
      document?: HealthDocument
    }
