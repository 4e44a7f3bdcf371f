import type { Frame, Scope } from '../facts.ts'

/** What one event of the browser says. Texts are bounded. */
export type Said =
  | { what: 'request'; id: string; at: number; url: string; type: string; frame: string }
  | {
      what: 'response'
      id: string
      at: number
      url: string
      type: string
      status: number
      mime: string
      frame: string
    }
  | {
      what: 'failed'
      id: string
      type: string
      error: string
      isCancelled: boolean
      blocked: string
      cors: string
    }
  | { what: 'finished'; id: string }
  | { what: 'socket'; id: string; url: string }
  | { what: 'socket-failed'; id: string; error: string }
  | { what: 'exception'; id: number; text: string; promise: boolean; frames: Frame[] }
  | { what: 'revoked'; id: number }
  | { what: 'console'; level: 'error' | 'warning'; text: string; frames: Frame[] }
  | { what: 'log'; source: string; text: string; url: string }
  | { what: 'csp'; url: string; detail: string; isReportOnly: boolean; place: string }
  | { what: 'mixed-content'; url: string; detail: string; isBlocked: boolean }
  | { what: 'cors'; url: string; detail: string }
  | { what: 'refused'; url: string; detail: string }
  | { what: 'quirks' }
  | { what: 'started'; url: string }
  | { what: 'deprecated'; detail: string; frames: Frame[] }
  | { what: 'dialog'; type: string; text: string }

/** What was said, and where the code ran. `session` tells frames and workers of one page apart. */
export type Notice = Said & {
  session: number
  scope: Scope
  /** When, by `performance.now()`. */
  heardAt: number
}
