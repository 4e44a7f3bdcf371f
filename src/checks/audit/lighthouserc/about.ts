/** What every assertion of one entry has in common. */
export interface About {
  severity: 'error' | 'warning'
  /** Pages that it is about, as an assertion of ours names them. */
  page: string | undefined
}
