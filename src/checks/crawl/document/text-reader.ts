import type { DocumentFormat } from './document-facts.ts'

/** Reads the decoded text of one document, in any pieces. */
export interface TextReader {
  write(text: string): void
  /** Returns what the document turned out to be. `whole`: it did not end before its end. */
  end(whole: boolean): DocumentFormat
}
