import type { ReadLine } from '../reading/hit.ts'

export interface LogFormat {
  /** What `--format` takes and the model names as its source. */
  name: string
  title: string
  /** A reader for the lines of one file, in order; what it remembers of a line is for those after it. */
  open(): ReadLine
}
