/** A breach of GitHub's description: a request outside of it, an invalid request, or an invalid answer of ours. */
export interface Violation {
  kind: 'operation' | 'request' | 'answer'
  method: string
  path: string
  /** What is wrong and where, e.g. `requestBody must NOT have additional properties: colour`. */
  problem: string
}
