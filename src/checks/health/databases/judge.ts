import { judgeEach } from '../judge-each.ts'
import type { Sample, Verdict } from '../kind.ts'
import type { Aspect } from './aspect.ts'
import type { DatabaseAsked, DatabaseSeen } from './asked.ts'
import type { Database } from './database.ts'
import type { Session } from './open.ts'
import { ruleOf } from './rules.ts'
import { troubleVerdict } from './trouble-verdict.ts'

/** The verdict on each look; of those that say the same, the worst is shown. */
export function judge<S extends Session>(
  { rules, aspects, flavour }: Database<S>,
  { word, wish }: DatabaseAsked,
  samples: readonly Sample<DatabaseSeen>[],
): [Verdict] {
  const aspect = aspects.find((one) => one.word === word)
  const judgeOne = (seen: DatabaseSeen): Verdict => {
    const known = aspect && answerIn(seen, aspect)
    if (aspect && known) return { rule: ruleOf(rules, word), ...aspect.judge(wish, known.aspect) }
    const trouble = 'trouble' in seen ? seen.trouble : { why: 'refused' as const }
    return troubleVerdict(trouble, word === 'connects' ? ruleOf(rules, word) : 'no-answer', flavour)
  }
  const worst = new Map<string, { verdict: Verdict; badness: number }>()
  for (const sample of samples) {
    if (!('seen' in sample)) continue
    const verdict = judgeOne(sample.seen)
    const known = aspect && answerIn(sample.seen, aspect)
    const badness = known ? (aspect.badness?.(known.aspect) ?? 0) : Number.POSITIVE_INFINITY
    const before = worst.get(verdict.state)
    if (!before || badness > before.badness) worst.set(verdict.state, { verdict, badness })
  }
  return [
    judgeEach(samples, (seen) => {
      const verdict = judgeOne(seen)
      return worst.get(verdict.state)?.verdict ?? verdict
    }),
  ]
}

function answerIn<S>(
  seen: DatabaseSeen,
  aspect: Aspect<S, unknown, unknown>,
): { aspect: unknown } | undefined {
  if ('aspect' in seen) return seen
  const answer = aspect.ofTrouble?.(seen.trouble)
  return answer === undefined ? undefined : { aspect: answer }
}
