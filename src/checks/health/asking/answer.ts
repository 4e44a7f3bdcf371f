/** A complete answer, as aspects see it. */
export interface Answer {
  /** What was asked. */
  url: URL
  status: number
  /** By lower-case name; fields that came several times in one line. */
  headers: ReadonlyMap<string, string>
  /** As text, unpacked. */
  body: string
  /** How many bytes that is. */
  bytes: number
  /** True when the body is longer than what was read of it. */
  cut: boolean
  /** Until the last byte that was read. */
  ms: number
  /** Where redirects lead from here; only where somebody asks. */
  chain?: Chain
}

/** Redirects, one after the other. */
export interface Chain {
  hops: { status: number; to: string }[]
  /** Where they end. */
  end: string
  /** Why it is not known whether they end there. */
  broken?: string
}

/** What a problem says when the rest of the body would be needed. */
export function cutProblem(bodyLimit: number): string {
  return `the answer is longer than ${bodyLimit / 1024} KiB, and only its start was read`
}
