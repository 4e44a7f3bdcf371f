/** A command that runs to its end before the app starts. */
export interface Step {
  /** How messages call it: "build command". */
  name: string
  run: string
  timeoutMs: number
  /** The option that sets the time limit. */
  limit: string
  /** File name of its log. */
  log: string
}
