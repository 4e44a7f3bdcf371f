import { z } from 'zod'
import type { LoadStage } from '../../model/load-stage.ts'
import { profileNames, profileStages, profiles } from '../../model/load-stage/profiles.ts'
import type { Threshold } from '../../model/threshold.ts'
import { Duration, Rate } from '../../model/units.ts'
import { knownExcess, mostPerS } from './ceilings.ts'
import { conflictsOf } from './options/conflicts.ts'
import { errorsDefault, limitErrors } from './options/limit-errors.ts'
import { pathsOption } from './options/paths-option.ts'
import { scopeProblem } from './options/scope-problem.ts'
import { stagesOption } from './options/stages-option.ts'
import { thresholdsOption } from './options/thresholds-option.ts'
import { FirstOption, RoutesOptions } from './route-options.ts'

const longestTimeoutMs = 5 * 60_000
const defaultMs = 10_000

const rate = Rate.refine((perSecond) => perSecond > 0, 'must be more than 0').refine(
  (perSecond) => perSecond <= mostPerS,
  `is more than ${mostPerS.toLocaleString('en')}/s, which is the most that one machine sends`,
)

const profileList = Object.entries(profiles)
  .map(([name, stages]) => `\`${name}\` (${stages.join(', ')})`)
  .join(', ')

const written = z.strictObject({
  rate: rate.optional().meta({
    description:
      'Requests per second, which `1x` stands for; they do not wait for one another. By default that of the traffic model, else `20/s`.',
    input: 'load-rate',
  }),
  duration: Duration.optional().meta({
    description: 'How long a load without stages goes on; by default `10s`.',
    input: 'load-duration',
  }),
  stages: stagesOption.optional().meta({
    description:
      'The parts of the load, one after the other: `warmup 5s`, `steady 60s @ 1x`, `ramp 30s 1x..3x`, `spike 10s @ 5x`, `recover 30s`, `soak 20m @ 1x`; rates may be absolute, as in `@ 50/s`.',
  }),
  profile: z
    .enum(profileNames)
    .optional()
    .meta({ description: `Stages by name: ${profileList}.`, input: 'load-profile' }),
  traffic: z.string().min(1).max(1000).optional().meta({
    description:
      'A traffic model that `rehearse learn` wrote; by default rehearse.traffic.json beside rehearse.yml, where it is.',
  }),
  paths: pathsOption.optional().meta({
    description:
      'Paths of the target and how often each is requested: a list, or path: weight. They take the place of a traffic model.',
  }),
  first: FirstOption.prefault([]),
  routes: RoutesOptions.prefault({}),
  seed: z.int().min(0).max(0xffff_ffff).prefault(1).meta({
    description:
      'What the random parts of the load are drawn by: the same seed sends the same requests.',
  }),
  thresholds: thresholdsOption.prefault(['response p95 < 1s', errorsDefault.text]).meta({
    description:
      'Limits that must hold: "response p95 < 300ms", `route "GET /docs/:n" p99 < 800ms in spike`, "errors < 0.1%", "recover < 15s". Errors are requests without an answer, and answers of 500 and above; without a limit on them, "errors < 1%" is added.',
    judges: 'base',
  }),
  timeout: Duration.refine((ms) => ms >= 10, 'must be at least 10ms')
    .refine((ms) => ms <= longestTimeoutMs, 'is longer than 5m')
    .prefault('10s')
    .meta({
      description: 'How long each request may take before it is given up.',
      judges: 'base',
    }),
  capacity: z.boolean().prefault(false).meta({
    description:
      'Whether to look, after the stages, for the rate at which the first threshold breaks.',
  }),
})

/** The load as it is asked for: `rate` with `duration` and the profiles are stages too. */
export interface LoadOptions {
  stages: LoadStage[]
  /** Requests per second that `1x` stands for; absent when the traffic says it. */
  rate?: number
  /** The file of a traffic model. */
  traffic?: string
  /** Path to weight; absent when visitors come from a traffic model, or walk the links of the site. */
  paths?: Record<string, number>
  /** What every visitor sends first: "POST /login". */
  first: string[]
  /** By label: what is sent and expected beside method and path. */
  routes: RoutesOptions
  seed: number
  thresholds: Threshold[]
  timeout: number
  capacity: boolean
}

/** The options of the load check: the single source of its config, inputs and docs. */
export const loadOptions = written
  .superRefine((options, ctx) => {
    const add = (message: string, ...path: (keyof typeof options | number)[]) =>
      ctx.addIssue({ code: 'custom', path, message })
    for (const { option, why } of conflictsOf(options)) add(why, option)
    // What is wrong already would only be told twice.
    if (ctx.issues.length > 0) return
    const stages = stagesOf(options)
    for (const [index, threshold] of options.thresholds.entries()) {
      const problem = scopeProblem(threshold, stages)
      if (problem !== undefined) add(problem, 'thresholds', index)
    }
    const excess = knownExcess(stages, options.rate)
    const staged = (['stages', 'profile'] as const).find((one) => options[one] !== undefined)
    if (excess !== undefined) add(excess, staged ?? 'duration')
  })
  .transform((options): LoadOptions => {
    const { duration: _, profile: __, rate: perS, paths, traffic, ...rest } = options
    const stages = stagesOf(options)
    return {
      ...rest,
      stages,
      thresholds: limitErrors(rest.thresholds, stages),
      ...(perS === undefined ? {} : { rate: perS }),
      ...(paths === undefined ? {} : { paths }),
      ...(traffic === undefined ? {} : { traffic }),
    }
  })

function stagesOf({
  stages,
  profile,
  duration,
}: Pick<z.output<typeof written>, 'stages' | 'profile' | 'duration'>): LoadStage[] {
  if (stages) return stages
  return profile === undefined ? [plainStage(duration ?? defaultMs)] : profileStages(profile)
}

/** A load without stages: as steady as the rate. */
function plainStage(durationMs: number): LoadStage {
  return { kind: 'steady', name: 'steady', durationMs, from: { times: 1 }, to: { times: 1 } }
}
