import type { HealthDocument } from '../document/health-document.ts'
import type { Pattern } from '../line/pattern.ts'
import type { JsonScalar } from '../line/scalar.ts'
import type { TextTest } from '../line/text-test.ts'

/** What is done with a text in a thread of its own. */
export type Task = { text: string } & (
  | { kind: 'match'; pattern: Pattern }
  | { kind: 'query'; path: string; test?: TextTest | undefined }
  | { kind: 'document' }
  | { kind: 'lines'; test: TextTest }
)

/** Where a pattern first matches. */
export interface Match {
  at: number
  length: number
}

/** The first value at a JSONPath. */
export type Found =
  | { is: 'scalar'; value: JsonScalar; holds?: boolean }
  /** An object or a list, as JSON, cut. */
  | { is: 'structure'; value: string }
  /** Nothing stands there; `near` is the deepest part of the path that does, and what it has. */
  | { is: 'missing'; near?: { path: string; keys: string[] } }
  | { is: 'not-json' }

/** What comes of each kind of task. */
export interface Outcome {
  match: Match | null
  query: Found
  document: HealthDocument | null
  /** Numbers from 0 of those that hold or match. */
  lines: number[]
}
