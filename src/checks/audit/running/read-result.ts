import { z } from 'zod'
import type { AuditedPage, AuditSeen, Run, Stumble } from '../facts.ts'
import type { Category, Metric } from '../figures.ts'
import { passingScore } from '../passing-score.ts'
import { linesOf } from './lines-of.ts'

const Details = z
  .object({ type: z.string(), items: z.union([z.array(z.unknown()), z.unknown()]).optional() })
  .loose()

const Audit = z.object({
  id: z.string().max(100),
  title: z.string(),
  score: z.number().min(0).max(1).nullable(),
  scoreDisplayMode: z.string(),
  numericValue: z.number().optional(),
  errorMessage: z.string().optional(),
  displayValue: z.string().optional(),
  details: Details.optional(),
})
type Audit = z.infer<typeof Audit>

/** What Lighthouse tells of a run, as far as it is used here. Titles and items hold text of the page. */
const Result = z.object({
  lighthouseVersion: z.string().max(40),
  finalDisplayedUrl: z.string().max(10_000),
  runtimeError: z.object({ code: z.string(), message: z.string() }).optional(),
  environment: z.object({ benchmarkIndex: z.number() }),
  audits: z.record(z.string(), Audit),
  categories: z.record(z.string(), z.object({ score: z.number().min(0).max(1).nullable() })),
})

const ofMetric: Readonly<Record<Metric, string>> = {
  fcp: 'first-contentful-paint',
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
  'speed-index': 'speed-index',
}

export interface ReadResult {
  version: string
  run: Run
  ended: AuditedPage['ended']
  stumbles: Stumble[]
}

/**
 * A run from Lighthouse's result. Throws what Lighthouse says kept it from auditing the page, and for what is no
 * result of it.
 */
export function readResult(text: string, origin: string): ReadResult {
  const { data, error } = Result.safeParse(JSON.parse(text))
  if (!data) {
    const [issue] = error.issues
    throw new Error(`no result of Lighthouse: ${issue?.path.join('.')}: ${issue?.message}`)
  }
  const { runtimeError } = data
  if (runtimeError) {
    const told = runtimeError.message.split('\n')[0] ?? ''
    throw new Error(`${runtimeError.code}: ${told.slice(0, 200)}`)
  }
  const audits = Object.values(data.audits)
  const url = new URL(data.finalDisplayedUrl)
  return {
    version: data.lighthouseVersion,
    run: {
      metrics: metricsOf(data.audits),
      scores: scoresOf(data.categories),
      audits: Object.fromEntries(audits.filter(isJudged).map((audit) => [audit.id, seenIn(audit)])),
      resources: resourcesOf(data.audits['resource-summary']),
      benchmark: data.environment.benchmarkIndex,
    },
    ended: url.origin === origin ? `${url.pathname}${url.search}` : url.href.slice(0, 2000),
    stumbles: audits
      .filter((audit) => isJudged(audit) && audit.score !== null && audit.score < passingScore)
      .map(({ id, title, displayValue, details }) => ({
        id,
        title: title.slice(0, 200),
        lines: [
          ...(displayValue === undefined || displayValue === ''
            ? []
            : [displayValue.slice(0, 200)]),
          ...linesOf(details?.items),
        ],
      })),
  }
}

/** Neither what does not apply nor what only people can do. */
function isJudged({ scoreDisplayMode }: Audit): boolean {
  return scoreDisplayMode !== 'notApplicable' && scoreDisplayMode !== 'manual'
}

function seenIn({
  score,
  scoreDisplayMode,
  numericValue,
  errorMessage,
  details,
}: Audit): AuditSeen {
  const items = details?.items
  return {
    score: scoreDisplayMode === 'informative' ? null : score,
    ...(numericValue === undefined ? {} : { value: numericValue }),
    ...(Array.isArray(items) ? { items: items.length } : {}),
    ...(scoreDisplayMode === 'error'
      ? { error: (errorMessage ?? 'no reason known').slice(0, 200) }
      : {}),
  }
}

function metricsOf(audits: Readonly<Record<string, Audit>>): Run['metrics'] {
  const entries = Object.entries(ofMetric).flatMap(([metric, id]) => {
    const { numericValue, score } = audits[id] ?? {}
    // Without a score the value is none either.
    return numericValue === undefined || score === null ? [] : [[metric, numericValue] as const]
  })
  return Object.fromEntries(entries)
}

function scoresOf(categories: z.infer<typeof Result>['categories']): Run['scores'] {
  const entries = Object.entries(categories).flatMap(([id, { score }]) =>
    score === null ? [] : [[id as Category, score] as const],
  )
  return Object.fromEntries(entries)
}

const Resource = z.object({
  resourceType: z.string().max(40),
  requestCount: z.number(),
  transferSize: z.number(),
})

function resourcesOf(audit: Audit | undefined): Run['resources'] {
  const items = audit?.details?.items
  const entries = (Array.isArray(items) ? items : []).flatMap((item) => {
    const { data } = Resource.safeParse(item)
    return data ? [[data.resourceType, { size: data.transferSize, count: data.requestCount }]] : []
  })
  return Object.fromEntries(entries) as Run['resources']
}
