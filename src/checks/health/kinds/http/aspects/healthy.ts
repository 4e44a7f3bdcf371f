import type { ComponentState, HealthDocument } from '../../../document/health-document.ts'
import { attempt } from '../../../matching/attempt.ts'
import { cutProblem } from '../../../asking/answer.ts'
import type { Aspect } from '../aspect.ts'
import { bodyExcerpt } from '../../../asking/body-excerpt.ts'

interface Seen {
  status: number
  /** Null when the answer is no health document. */
  document: HealthDocument | null
  excerpt: string
}

const well: readonly ComponentState[] = ['ok', 'unknown']

/** `healthy`: a health document in a known form says that all is well, and each of its components does. */
export const healthy: Aspect<null, Seen> = {
  words: ['healthy'],
  example: 'healthy',
  needsBody: true,
  parse: () => null,
  expected: () => 'a health document that says so',
  see: async ({ status, body, cut }, _wish, { bodyLimit, matcher }) => {
    if (cut) return { problem: cutProblem(bodyLimit) }
    const read = await attempt(matcher.run({ kind: 'document', text: body }), 'the document')
    if ('problem' in read) return read
    return { seen: { status, document: read.outcome, excerpt: bodyExcerpt(body) } }
  },
  judge: (_wish, { status, document, excerpt }) => {
    const lines = [`status ${status}: ${excerpt}`]
    if (!document) {
      return {
        state: 'failed',
        seen: 'no health document',
        told: 'is no health document in a form that is known',
        excerpt: lines,
        next: 'docs/health.md says which forms are read; assert a status or JSON otherwise',
      }
    }
    const word = document.status ?? document.state
    return {
      state: well.includes(document.state) && status < 400 ? 'ok' : 'failed',
      seen: `${word}, status ${status}`,
      told: `says "${word}" with the status ${status}`,
      excerpt: lines,
      next: 'Look at its components',
      ...(document.state === 'warn' && status < 400 ? { severity: 'warning' as const } : {}),
    }
  },
}
