/** What a page's notices are read by. */
export interface Setting {
  /** The frame of the page itself. */
  frame: string
  origin: string
  /** By `performance.now()`. */
  nowMs: number
  /** Whether the host must not be asked. */
  isForbidden(url: string): boolean
}
