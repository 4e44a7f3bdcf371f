/** An assertion about a job of the preview. */
export interface HeartbeatAsked {
  name: string
  withinMs: number
}

/** Whether it has called. */
export interface HeartbeatSeen {
  /** How long ago it last called; absent when it never did. */
  agoMs?: number
  count: number
  /** How long calls have been taken. */
  openMs: number
  /** Who else called. */
  others: string[]
}
