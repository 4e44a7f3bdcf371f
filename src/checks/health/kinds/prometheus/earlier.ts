import { z } from 'zod'
import type { Stage } from '../../../../model/stage.ts'
import type { Baseline } from './asked.ts'

const Figure = z.union([z.number(), z.enum(['NaN', '+Inf', '-Inf'])])
const Series = z.array(z.object({ labels: z.string().max(1000), value: Figure })).max(1000)
const Facts = z.object({ looked: z.array(z.object({ samples: z.array(z.unknown()) })) })
const Seen = z.object({
  seen: z.object({
    baseline: z.object({ of: z.string(), series: Series, began: z.number().optional() }),
  }),
})

/**
 * What the series of an assertion were before the other checks, as the look at that time stored it in the run
 * folder; undefined when it stored nothing of the kind.
 */
export async function earlier(stage: Stage, of: string): Promise<Baseline | undefined> {
  const facts = Facts.safeParse(await stage.facts('health', 'before'))
  for (const { samples } of facts.data?.looked ?? []) {
    for (const sample of samples) {
      const baseline = Seen.safeParse(sample).data?.seen.baseline
      if (baseline?.of === of) return baseline
    }
  }
  return undefined
}
