/** What tells one version of an answer from another. */
export interface Validators {
  etag: string
  /** Whole seconds since 1970. */
  modified: number
}

interface Conditions {
  'if-none-match'?: string | undefined
  'if-modified-since'?: string | undefined
  'if-range'?: string | string[] | undefined
}

/** Whether the client's copy is still right, so that 304 is the answer (RFC 9110, 13.1.2 and 13.1.3). */
export function isFresh(conditions: Conditions, now: Validators): boolean {
  const tags = conditions['if-none-match']
  if (tags !== undefined) {
    if (tags.trim() === '*') return true
    return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === now.etag)
  }
  const since = Date.parse(conditions['if-modified-since'] ?? '')
  return now.modified * 1000 <= since
}

/** Whether a part fits what the client has (RFC 9110, 13.1.5): without If-Range it asks for it regardless. */
export function mayResume(conditions: Conditions, now: Validators): boolean {
  const wanted = conditions['if-range']
  if (wanted === undefined) return true
  return wanted === now.etag || Date.parse(String(wanted)) === now.modified * 1000
}
