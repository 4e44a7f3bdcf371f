import type { Answer } from './answer.ts'
import type { Json } from './json.ts'
import type { State } from './state.ts'

/** Where GitHub's objects say they are. */
export interface Places {
  /** The scheme, host and port of the API. */
  origin: string
  /** The API's root, without a slash at the end. */
  api: string
  /** The pages for people. */
  web: string
}

/** A valid request by somebody who may make it. */
export interface Call {
  params: Record<string, string>
  query: URLSearchParams
  body: Record<string, Json | undefined>
  /** The address that was asked for, without its query. */
  url: string
  login: string
  state: State
  places: Places
  listLagMs: number
}

export type Handler = (call: Call) => Answer
