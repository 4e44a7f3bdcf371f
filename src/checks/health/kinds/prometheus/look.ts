import { cutProblem } from '../../asking/answer.ts'
import { ask } from '../../asking/ask.ts'
import { bodyExcerpt } from '../../asking/body-excerpt.ts'
import type { Look, Looking } from '../../kind.ts'
import type { PrometheusAsked, PrometheusSeen } from './asked.ts'
import { earlier } from './earlier.ts'
import type { Metrics } from './metrics.ts'
import { keyOf, readIn } from './read-in.ts'
import { readMetrics } from './read-metrics.ts'

/** The text format is the older one, which every library writes. */
const accept = 'text/plain;version=0.0.4,application/openmetrics-text;version=1.0.0;q=0.5,*/*;q=0.1'

const shownLength = 300

/** Asks once for all assertions, which have the same question. */
export async function look(
  looking: Looking,
  asked: readonly PrometheusAsked[],
): Promise<Look<PrometheusSeen>[]> {
  const [first] = asked
  if (!first) return []
  const { stage, bodyLimit } = looking
  const all = (one: Look<PrometheusSeen>): Look<PrometheusSeen>[] => asked.map(() => one)
  const headers = { accept, ...first.headers }
  const url = new URL(first.place, stage.target)
  const answer = await ask(looking, { method: 'GET', headers }, url)
  if ('trouble' in answer) return all({ seen: answer })
  const { status, body, cut } = answer
  if (status !== 200) return all({ seen: { status, excerpt: bodyExcerpt(body) } })
  if (cut) return all({ problem: cutProblem(bodyLimit) })
  const type = answer.headers.get('content-type') ?? ''
  const metrics = readMetrics(body, type.startsWith('application/openmetrics-text'))
  if ('why' in metrics) {
    const unreadable = `line ${metrics.line} ${metrics.why}`
    return all({ seen: { unreadable, excerpt: stage.hide(metrics.text).slice(0, shownLength) } })
  }
  return await Promise.all(asked.map((one) => see(looking, one, metrics)))
}

async function see(
  { stage }: Looking,
  asked: PrometheusAsked,
  metrics: Metrics,
): Promise<Look<PrometheusSeen>> {
  const compared = asked.what !== 'value' && stage.moment !== 'before'
  const before = compared ? await earlier(stage, stage.hide(keyOf(asked))) : 'now'
  if (before === undefined) {
    const problem =
      'what it was before the other checks is not known; let it be looked at "before" as well'
    return { problem }
  }
  const seen = readIn(metrics, asked, before, (text) => stage.hide(text))
  return 'problem' in seen ? seen : { seen }
}
