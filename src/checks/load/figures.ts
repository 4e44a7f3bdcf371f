import type { Condition, Measurement } from '../../model/result.ts'
import { shortHash } from '../../model/short-hash.ts'
import { formatDuration } from '../../model/units.ts'
import { capacityText } from './capacity/capacity-text.ts'
import { type Buckets, percentile, sampleCount } from './engine/histogram.ts'
import type { LoadFacts } from './facts.ts'

/** The figures of a load: times in milliseconds, errors as a ratio of the requests. */
export function measurementsOf(facts: LoadFacts): Measurement[] {
  const { total, plan, generator } = facts
  const n = total.fired
  const perS = (requests: number) => (requests * 1000) / (facts.stopped?.afterMs ?? plan.durationMs)
  return [
    ...[50, 95, 99].flatMap((percent) =>
      timing('response', total.response, percent).map((one) => ({ ...one, name: `p${percent}` })),
    ),
    ...timing('service', total.service, 95),
    {
      metric: 'load.errors',
      value: n > 0 ? total.failed / n : 0,
      unit: 'ratio',
      n,
      name: 'errors',
    },
    { metric: 'load.rate.sent', value: perS(n), unit: '1/s', n },
    { metric: 'load.rate.answered', value: perS(total.answered), unit: '1/s', n, name: 'answered' },
    ...capacityOf(facts),
    { metric: 'load.lag.p99', value: generator.lagP99Ms, unit: 'ms', n },
    { metric: 'load.generator.cpu', value: generator.cpu, unit: 'ratio' },
    { metric: 'load.generator.processes', value: generator.processes, unit: 'count' },
    ...Object.entries(facts.routes).flatMap(([route, own]) =>
      timing('response', own.response, 95, route),
    ),
    ...(facts.stages.length > 1 ? facts.stages : []).flatMap(({ stage, total: own }) =>
      timing('response', own.response, 95, stage),
    ),
  ]
}

/** The highest rate that held, where it was looked for. */
function capacityOf({ capacity }: LoadFacts): Measurement[] {
  const value = capacity?.kneePerS
  return value === undefined
    ? []
    : [{ metric: 'load.capacity', value, unit: '1/s', name: 'capacity' }]
}

/** What makes a load another one: figures of two are compared only where all of it is the same. */
export function conditionsOf({ plan, stopped }: LoadFacts): Condition[] {
  return [
    { name: 'stages', value: shortHash(JSON.stringify(plan.stages)) },
    { name: 'requests', value: plan.digest.slice(0, 16) },
    { name: 'time limit', value: `${plan.timeoutMs} ms` },
    { name: 'length', value: stopped ? `stopped after ${stopped.afterMs} ms` : 'whole' },
  ]
}

/** "10 s at 20/s: 200 sent, 199 answered, p95 12 ms", where the rate is that of all stages together. */
export function summaryOf(facts: LoadFacts): string {
  const { total, plan, stopped, capacity } = facts
  const p95 = percentile(total.response, 95)
  const lengthMs = stopped?.afterMs ?? plan.durationMs
  const rate = (plan.requests * 1000) / plan.durationMs
  return [
    `${formatDuration(lengthMs)} at ${Number(rate.toFixed(2))}/s: ${total.fired} sent`,
    `${total.answered} answered`,
    ...(p95 === undefined ? [] : [`p95 ${formatDuration(p95)}`]),
    ...(stopped ? ['stopped early'] : []),
    ...(capacity ? [capacityText(capacity)] : []),
  ].join(', ')
}

function timing(
  measure: 'response' | 'service',
  buckets: Buckets,
  percent: number,
  subject?: string,
): Measurement[] {
  const value = percentile(buckets, percent)
  if (value === undefined) return []
  const n = sampleCount(buckets)
  const metric = `load.${measure}.p${percent}`
  return [{ metric, value, unit: 'ms', n, ...(subject === undefined ? {} : { subject }) }]
}
