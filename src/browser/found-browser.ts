/** A program that speaks the DevTools protocol, and how it was found. */
export interface FoundBrowser {
  file: string
  source: string
  /** Whether somebody asked for this very one. */
  isNamed?: boolean
}
