/** What an export writes. */
export interface ExportedFiles {
  /** Text by file name. */
  files: Record<string, string>
  /** What the engine cannot do of the load, in sentences. */
  unexpressed: string[]
}
