/** Why an address is not ready. */
export type Reason =
  | {
      /**
       * `tls`: it speaks TLS where plain HTTP was asked; `plain`: the other way round; `closed`: it accepts
       * the connection and closes it without an answer.
       */
      kind: 'refused' | 'closed' | 'not-http' | 'tls' | 'plain'
    }
  | { kind: 'no-answer'; afterMs: number }
  | { kind: 'status'; status: number; excerpt?: string }
  /** 401, 403, or a redirect to a login of the host; `by` names who protects it and the setting, where the answer shows that. */
  | { kind: 'protected'; status: number; by?: string }
  /** `to` is the origin that it sends visitors to. */
  | { kind: 'redirect'; status: number; to: string }
  | { kind: 'certificate'; cause: string }
  | { kind: 'failed'; cause: string }
