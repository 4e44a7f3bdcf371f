/** What the supervisor tells people about one process of a preview. */
export interface Notice {
  /**
   * It ended; it did not answer; it is not restarted any more; it serves again; it has more work than it
   * can do; a part of it does not answer.
   */
  kind: 'died' | 'hung' | 'gave-up' | 'recovered' | 'saturated' | 'partial-hang'
  /** Name of the process, such as "web". */
  process: string
  /** Words that follow the name: "was ended by SIGKILL". */
  why: string
  /** The preview's address, where it has one. */
  preview?: string
  /** Where the run can be looked at. */
  run?: string
  /** How often it was started again in this incident. */
  restarts: number
  /** Milliseconds from the begin of the outage until it served again. */
  downMs?: number
  /** The last lines that it wrote, without secrets. */
  lastLog: readonly string[]
  /** When it happened. */
  at: Date
}
