import { setTimeout as delay } from 'node:timers/promises'
import { query } from 'jsonpath-rfc9535'
import type { Observation } from '../../model/check.ts'
import { median } from '../../model/median.ts'
import type { Incident } from '../../model/incident.ts'
import { rootCause } from '../../model/root-cause.ts'
import type { Stage } from '../../model/stage.ts'
import { count } from '../../model/units.ts'
import { type Answer, type Answered, ask } from './answer.ts'
import type { Assertion, JsonScalar } from './assertion.ts'
import type { HealthFacts, Probe } from './facts.ts'
import type { HealthOptions } from './options.ts'

/** The first request to a page often pays for a cold cache: a time is the median of three. */
const timedRequests = 3

/** A process that fell in the last moment is given so long to come back. */
const patienceMs = 3000

/** Asks every distinct method and path once, or three times where a time is asserted. */
export async function measure(
  stage: Stage,
  options: HealthOptions,
): Promise<Observation<HealthFacts>> {
  const requests = Map.groupBy(options.assertions, ({ method, path }) => `${method} ${path}`)
  const timed = options.assertions.filter(({ what }) => what === 'time')
  const probes: Probe[] = []
  for (const [request, assertions] of requests) {
    const [method = 'GET', path = '/'] = request.split(' ')
    const times = assertions.some((assertion) => timed.includes(assertion)) ? timedRequests : 1
    const answers: Answer[] = []
    for (let n = 0; n < times; n++) {
      answers.push(await ask(stage, method, path, options.timeout))
    }
    probes.push(...assertions.map((assertion) => probe(assertion, answers)))
    stage.log.progress(`${probes.length} of ${options.assertions.length} assertions asked`)
  }
  const fallen = await lookForIncidents(stage)
  return {
    measurements: timed.flatMap(({ text }) => {
      const seen = probes.find(({ assertion }) => assertion === text)?.seen
      return typeof seen === 'number'
        ? [{ metric: 'health.time', value: seen, unit: 'ms' as const, subject: text }]
        : []
    }),
    facts: { probes, ...(fallen.incidents ? { incidents: fallen.incidents } : {}) },
    summary: `${count(probes.length, 'assertion')} on ${count(requests.size, 'address', 'addresses')}`,
    ...(fallen.problem === undefined ? {} : { incomplete: fallen.problem }),
  }
}

function isOpen(incidents: readonly Incident[] | undefined): boolean {
  return incidents?.some(({ outcome }) => outcome === 'open') ?? false
}

/** Asked last, after all that could have made a process fall. */
async function lookForIncidents(
  stage: Stage,
): Promise<{ incidents?: Incident[]; problem?: string }> {
  if (stage.moment !== 'after') return {}
  try {
    let incidents = await stage.incidents()
    for (const until = stage.now() + patienceMs; isOpen(incidents) && stage.now() < until; ) {
      await delay(100, undefined, { signal: stage.signal })
      incidents = await stage.incidents()
    }
    return incidents ? { incidents: [...incidents] } : {}
  } catch (error) {
    return { problem: `whether its processes were restarted is not known: ${rootCause(error)}` }
  }
}

function probe(assertion: Assertion, answers: readonly Answer[]): Probe {
  const failed = answers.find((answer) => 'problem' in answer)
  if (failed) return { assertion: assertion.text, problem: failed.problem }
  const answered = answers.filter((answer) => 'status' in answer)
  const last = answered.at(-1)
  if (!last) return { assertion: assertion.text, problem: 'nothing was asked' }
  return {
    assertion: assertion.text,
    status: last.status,
    excerpt: last.body.slice(0, 300),
    ...look(assertion, last, median(answered.map(({ ms }) => ms))),
  }
}

/** The message of an assertion that needs the rest of an answer that was cut. */
const cutProblem = 'the answer is longer than 4 MiB, and only its start was read'

function look(
  assertion: Assertion,
  answer: Answered,
  ms: number,
): { seen: JsonScalar } | { problem: string } {
  switch (assertion.what) {
    case 'status':
      return { seen: answer.status }
    case 'time':
      return answer.cut ? { problem: cutProblem } : { seen: ms }
    case 'body': {
      const found = answer.body.includes(assertion.value)
      return answer.cut && !found ? { problem: cutProblem } : { seen: found }
    }
    case 'json':
      if (answer.cut) return { problem: cutProblem }
      return lookInJson(assertion.query, answer.body)
  }
}

function lookInJson(path: string, body: string): { seen: JsonScalar } | { problem: string } {
  let document: unknown
  try {
    document = JSON.parse(body)
  } catch {
    return { problem: 'the answer is no JSON' }
  }
  const found: unknown = query(document as Parameters<typeof query>[0], path)[0]
  if (found === undefined) return { problem: `nothing stands at ${path}` }
  // Objects and lists are shown as they stand; only scalars can equal what an assertion states.
  if (typeof found === 'string') return { seen: found.slice(0, 300) }
  return {
    seen:
      typeof found === 'object' && found !== null
        ? JSON.stringify(found).slice(0, 300)
        : (found as JsonScalar),
  }
}
