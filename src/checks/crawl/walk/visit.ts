import type { DocumentFormat } from '../document/document-facts.ts'
import type { FaultKind } from './fetch/fault.ts'
import type { MediaKind } from './fetch/media-kind.ts'
import type { IdHashes } from './frontier/id-hashes.ts'
import type { SoftError } from './soft/soft-error.ts'

/** What is kept of the answer of one URL of the preview. */
export interface Visit {
  status: number
  fault?: { kind: FaultKind; reason: string }
  attempts: number
  /** What was wrong with the attempt before the last one. */
  before?: string
  bytes: number
  ms: number
  /** The media type, lower-case, without parameters; empty when there is none. */
  type: string
  nosniff: boolean
  kind: MediaKind
  format: DocumentFormat
  title: string
  ids?: IdHashes
  /** Scripts may add ids, links and text. */
  scripted: boolean
  /** It has browsers ask over https for what it refers to over http. */
  upgrades?: true
  /** The page is an empty frame that scripts fill. */
  isShell: boolean
  softError?: SoftError
  isSoftNotFound: boolean
  /** One that nobody follows to its end leads to itself. `production`: it names production's origin. */
  redirect?: { to: number; fragment?: string; production?: true }
  /** Status of a redirect without a usable Location. */
  badLocation?: string
  /** What the cookie jar's version was when the request was sent. */
  jarVersion: number
}
