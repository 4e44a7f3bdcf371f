import type { Json } from './json.ts'

/** A request as the server saw it. */
export interface RecordedRequest {
  method: string
  /** Without the query. */
  path: string
  query: Record<string, string>
  /** The parsed JSON, or the text when it is none; null when there is no body. */
  body: Json
  /** The name of the token, never its value; null without one, "unknown" for one that does not exist. */
  token: string | null
  /** The status it was answered with. */
  status: number
}
