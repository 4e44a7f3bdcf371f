import type { Verdict } from '../kind.ts'
import { nextAfterTrouble } from './next-after-trouble.ts'

/** The verdict where no complete answer came, and why. */
export function noAnswer(trouble: string): Verdict {
  return {
    state: 'failed',
    rule: 'no-answer',
    seen: 'none',
    told: 'gives no answer',
    excerpt: [trouble],
    next: nextAfterTrouble(trouble),
  }
}
