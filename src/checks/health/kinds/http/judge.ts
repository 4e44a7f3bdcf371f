import type { HealthDocument } from '../../document/health-document.ts'
import { judgeEach } from '../../judge-each.ts'
import type { Sample, Verdict } from '../../kind.ts'
import type { HttpAsked, HttpSeen } from './asked.ts'
import { aspects } from './aspects/in-order.ts'
import { componentVerdicts } from './component-verdicts.ts'
import { noAnswer } from '../../asking/no-answer.ts'

/** The verdict on the assertion, and one for each component of a health document that came with it. */
export function judge(
  { word, wish }: HttpAsked,
  samples: readonly Sample<HttpSeen>[],
): [Verdict, ...Verdict[]] {
  const aspect = aspects.find(({ words }) => words.includes(word))
  const pooled = aspect?.pool ? pool(samples, (seen) => aspect.pool?.(seen)) : samples
  const verdict = judgeEach(pooled, (seen) => {
    if ('trouble' in seen || !aspect) return noAnswer('trouble' in seen ? seen.trouble : word)
    return { rule: aspect.words[0], ...aspect.judge(wish, seen.aspect) }
  })
  return [
    verdict,
    ...componentVerdicts(documentsOf(word, samples), word === 'healthy' ? undefined : 'warning'),
  ]
}

/** Each answer with what all of them amount to in its place; looks without an answer stay. */
function pool(
  samples: readonly Sample<HttpSeen>[],
  asOne: (seen: unknown[]) => unknown,
): Sample<HttpSeen>[] {
  const seen = samples.flatMap((sample) => (isAnswer(sample) ? [sample.seen.aspect] : []))
  const aspect = seen.length === 0 ? undefined : asOne(seen)
  return samples.map((sample) => (isAnswer(sample) ? { ...sample, seen: { aspect } } : sample))
}

function isAnswer(
  sample: Sample<HttpSeen>,
): sample is { at: number; seen: Exclude<HttpSeen, { trouble: string }> } {
  return 'seen' in sample && 'aspect' in sample.seen
}

function documentsOf(word: string, samples: readonly Sample<HttpSeen>[]): HealthDocument[] {
  return samples.flatMap((sample) => {
    if (!isAnswer(sample)) return []
    const { aspect, document } = sample.seen
    const asked =
      word === 'healthy' ? (aspect as { document: HealthDocument | null }).document : null
    return [asked, document ?? null].filter((one) => one !== null)
  })
}
