/** One rate that was tried. */
export interface CapacityStep {
  perS: number
  /** Whether every threshold held. */
  held: boolean
  /** Of the response times in milliseconds; absent without an answer. */
  p95?: number
  /** Requests that failed, and all of them. */
  failed: number
  n: number
  /** The threshold that broke, as it is written, or why nobody can say. */
  why?: string
}

/** How much load the site bears. */
export interface Capacity {
  /** The highest rate that held, in requests per second; absent when none did. */
  kneePerS?: number
  /** What ended the search: a broken threshold is what it looks for. */
  endedBy: 'threshold' | 'ceiling' | 'generator'
  /** What kept the generator from going on. */
  why?: string
  /** The knee as a multiple of the busiest minute of the log. */
  headroom?: number
  /** In the order in which they were tried. */
  steps: CapacityStep[]
}
