/**
 * What kept an answer from being whole. `closed` and `malformed` are before the body, `truncated` within it;
 * `timeout` is no answer at all, `stalled` a body that stopped, `slow` one that dripped beyond the deadline.
 */
export type FaultKind =
  | 'no-such-host'
  | 'refused'
  | 'unreachable'
  | 'tls'
  | 'closed'
  | 'malformed'
  | 'timeout'
  | 'truncated'
  | 'wrong-length'
  | 'bad-compression'
  | 'stalled'
  | 'slow'
  | 'too-large'
  | 'aborted'

export interface Fault {
  kind: FaultKind
  /** In words, with the root cause; at most 200 characters. */
  reason: string
}
