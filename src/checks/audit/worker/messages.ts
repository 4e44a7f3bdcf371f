/** What one run of Lighthouse is to do, as the only message to its process. */
export interface AuditOrder {
  url: string
  /** The program of the browser, and an empty folder for its profile. */
  browser: string
  profile: string
  device: 'mobile' | 'desktop'
  /** Audits that are left out. */
  off: readonly string[]
  /** Hosts that nothing of the page may ask. */
  forbidden: readonly string[]
  /** Headers that open the target, for its origin only. */
  access?: Readonly<Record<string, string>>
  /** How long the page may load. */
  loadMs: number
}

/** What it tells. */
export type AuditNews =
  /** The process of the browser, so that it can be ended whatever becomes of the one that started it. */
  | { kind: 'browser'; pid: number; product: string }
  /** Lighthouse's result as JSON. */
  | { kind: 'result'; text: string }
  | { kind: 'failed'; reason: string }
