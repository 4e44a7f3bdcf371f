import { z } from 'zod'
import { parseThreshold, type Threshold } from '../../model/threshold.ts'
import { Duration, Rate } from '../../model/units.ts'
import { parsePaths, weightForm } from './paths.ts'

const mostPerSecond = 1000
const mostRequests = 1_000_000
const longestTimeoutMs = 5 * 60_000

const errorsDefault = 'errors < 1%'
const thresholdForm = 'is no threshold; write it as "response p95 < 300ms" or "errors < 0.1%"'

const threshold = z
  .string(thresholdForm)
  .max(200, 'is longer than 200 characters')
  .transform((text, ctx): Threshold => {
    const read = parseThreshold(text)
    if (!('problem' in read)) return read
    ctx.issues.push({ code: 'custom', message: read.problem, input: text })
    return z.NEVER
  })

/** Without a limit on errors, a site that fails at once would be the fastest. */
const thresholds = z
  .array(threshold, 'is no list of thresholds; write one a line, each after "- "')
  .max(50, 'holds more than 50 thresholds')
  .transform((stated, ctx): Threshold[] => {
    if (stated.some(({ measure }) => measure === 'errors')) return stated
    const added = parseThreshold(errorsDefault)
    if (!('problem' in added)) return [...stated, added]
    ctx.issues.push({ code: 'custom', message: added.problem, input: errorsDefault })
    return z.NEVER
  })

const rate = Rate.refine((perSecond) => perSecond > 0, 'must be more than 0').refine(
  (perSecond) => perSecond <= mostPerSecond,
  `is more than ${mostPerSecond}/s: beyond that one process cannot send on time, and late requests measure the generator instead of the site`,
)

const pathsForm = 'is no list of paths; load.paths takes paths with weights, or a list of paths'
const pathForm = 'is no path; write it as text that starts with /'

const paths = z
  .union([
    z.record(z.string(), z.number(weightForm), pathsForm),
    z.array(z.string(pathForm), pathsForm),
  ])
  .transform((written, ctx): Record<string, number> => {
    const read = parsePaths(written)
    for (const { path, message } of read.problems) {
      ctx.issues.push({ code: 'custom', path, message, input: written })
    }
    return read.weights
  })

/** The options of the load check: the single source of its config, inputs and docs. */
export const loadOptions = z
  .strictObject({
    rate: rate.prefault('20/s').meta({
      description: 'Requests per second, evenly spaced; they do not wait for one another.',
      input: 'load-rate',
    }),
    duration: Duration.prefault('10s').meta({
      description: 'How long requests are sent.',
      input: 'load-duration',
    }),
    paths: paths.prefault({ '/': 1 }).meta({
      description: 'Paths of the target and how often each is requested: a list, or path: weight.',
    }),
    thresholds: thresholds.prefault(['response p95 < 1s', errorsDefault]).meta({
      description:
        'Limits that must hold: "response p95 < 300ms", "service p50 < 50ms", "errors < 0.1%". Errors are requests without an answer, and answers of 500 and above; without a limit on them, "errors < 1%" is added.',
    }),
    timeout: Duration.refine((ms) => ms >= 10, 'must be at least 10ms')
      .refine((ms) => ms <= longestTimeoutMs, 'is longer than 5m')
      .prefault('10s')
      .meta({ description: 'How long each request may take before it is given up.' }),
  })
  .superRefine((options, ctx) => {
    const requests = (options.rate * options.duration) / 1000
    if (requests > mostRequests) {
      ctx.addIssue({
        code: 'custom',
        path: ['duration'],
        message: `makes ${Math.round(requests).toLocaleString('en')} requests at this rate; ${mostRequests.toLocaleString('en')} is the most`,
      })
    }
  })

export type LoadOptions = z.infer<typeof loadOptions>
