import type { ClusterName } from './cluster-of.ts'

/** What one visitor asked for without a long pause. */
export interface Session {
  cluster: ClusterName
  client: number
  /** Kinds of requests, as numbers of the route table, in the order of time. */
  ids: number[]
  /** Milliseconds since 1970, one for each. */
  times: number[]
  /** The log ended so many milliseconds after the last request: whether the session did is not known. */
  silentMs?: number
}
