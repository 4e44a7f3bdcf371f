/** The deployment that is waited for. */
export interface Wanted {
  /** "owner/name". */
  repository: string
  /** The full id. */
  commit: string
  /** A pattern; undefined for the only one there is. */
  environment: string | undefined
}

/** The commit as GitHub abbreviates it. */
export function shortCommit({ commit }: Wanted): string {
  return commit.slice(0, 7)
}
