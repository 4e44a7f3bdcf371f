import { formatDuration } from '../../model/units.ts'
import type { Sample, Verdict } from './kind.ts'

/**
 * Judges each look alone. One that fails decides, and the verdict tells how many did; when fewer than half
 * could be found out, nobody knows.
 */
export function judgeEach<Seen>(
  samples: readonly Sample<Seen>[],
  judgeOne: (seen: Seen) => Verdict,
): Verdict {
  const judged = samples.flatMap((sample) =>
    'seen' in sample ? [{ at: sample.at, verdict: judgeOne(sample.seen) }] : [],
  )
  const failed = judged.filter(({ verdict }) => verdict.state === 'failed')
  const [first] = failed
  const last = failed.at(-1)
  if (first && last) {
    if (samples.length === 1 || failed.length === samples.length) return first.verdict
    // What is foreign in it stays at its end, where a secret that was cut is still known for one.
    const told = `${failed.length} of ${samples.length} times it ${first.verdict.told}`
    const span = `first after ${formatDuration(first.at)}, last after ${formatDuration(last.at)}`
    return { ...first.verdict, told, excerpt: [span, ...(first.verdict.excerpt ?? [])] }
  }
  const lost = samples.find((sample) => 'problem' in sample)
  const some = judged.at(-1)
  if (some && judged.length * 2 >= samples.length) return some.verdict
  const problem = lost?.problem ?? 'nothing was looked at'
  return {
    state: 'unknown',
    rule: 'unknown',
    seen: problem,
    told: 'could not be found out',
    excerpt: [problem],
  }
}
