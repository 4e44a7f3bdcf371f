/** What the worker is asked for, as its only message. */
export interface ExternalOrder {
  urls: string[]
}

/** What the worker tells: results as they come, and the end. */
export type ExternalNews =
  | { kind: 'link'; result: ExternalResult }
  | { kind: 'end' }
  | { kind: 'failed'; reason: string }

export interface ExternalResult {
  url: string
  /** 0 when there was no answer. */
  status: number
  isBroken: boolean
  reason?: string
}
