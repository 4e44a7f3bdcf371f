import { setTimeout as delay } from 'node:timers/promises'
import type { Observation } from '../../model/check.ts'
import type { Incident } from '../../model/incident.ts'
import type { Measurement } from '../../model/result.ts'
import { rootCause } from '../../model/root-cause.ts'
import type { Stage } from '../../model/stage.ts'
import { count, formatDuration } from '../../model/units.ts'
import { assertionsOf } from './assertion.ts'
import type { HealthFacts } from './facts.ts'
import { lookForLeaks } from './leaks/look-for-leaks.ts'
import { TextMatcher } from './matching/text-matcher.ts'
import type { HealthOptions } from './options.ts'
import { type Eyes, lookInto, type Question, questionsOf } from './question.ts'
import { rows } from './rows.ts'
import { watch } from './watch.ts'

/** More than any page or health document holds; keeps an endless answer from filling the memory. */
const bodyLimit = 4 * 1024 * 1024
/** Under load, so that reading takes nothing from whoever measures the site. */
const watchedBodyLimit = 256 * 1024

/** A process that fell in the last moment is given so long to come back. */
const patienceMs = 3000

/** Looks at every question of the moment once, or thrice where a time is asserted; under load again and again. */
export async function measure(
  stage: Stage,
  options: HealthOptions,
): Promise<Observation<HealthFacts>> {
  const assertions = assertionsOf(options.assertions, stage.moment, stage.beside?.check)
  const { questions, looked } = questionsOf(assertions, options.timeout)
  const matcher = new TextMatcher(stage.program)
  const looking: Eyes = {
    stage,
    matcher,
    bodyLimit: stage.beside ? watchedBodyLimit : bodyLimit,
    sent: () => {},
  }
  const started = stage.now()
  let ended: string | undefined
  try {
    ended = stage.beside
      ? await watch(questions, looking, { everyMs: options.every, ended: stage.beside.ended })
      : await lookAtAll(questions, looking)
  } finally {
    await matcher.close()
  }
  const fallen = await lookForIncidents(stage)
  const leaks = stage.moment === 'after' ? await lookForLeaks(stage, options.timeout) : undefined
  const facts: HealthFacts = {
    moment: stage.moment,
    ...(stage.beside ? { beside: stage.beside.check } : {}),
    looked,
    ...(fallen.incidents ? { incidents: fallen.incidents } : {}),
    ...(leaks ? { leaks } : {}),
  }
  const lost = unknown(facts, options, (text) => stage.hide(text))
  const problems = [ended, lost, fallen.problem].filter((one) => one !== undefined)
  const looks = questions.reduce((sum, one) => sum + (one.looked[0]?.samples.length ?? 0), 0)
  const times = stage.beside
    ? `, looked at ${count(looks, 'time')} in ${formatDuration(stage.now() - started)}`
    : ''
  return {
    measurements: questions.flatMap(figures),
    facts,
    summary: `${count(assertions.length, 'assertion')} on ${count(questions.length, 'question')}${times}`,
    ...(problems.length === 0 ? {} : { incomplete: problems.join('; ') }),
  }
}

async function lookAtAll(questions: readonly Question[], looking: Eyes): Promise<undefined> {
  const { stage } = looking
  const started = stage.now()
  for (const [index, question] of questions.entries()) {
    const { kind, assertions } = question
    const times = Math.max(...assertions.map(({ asked }) => kind.looks?.(asked) ?? 1))
    for (let n = 0; n < times; n++) await lookInto(question, looking, stage.now() - started)
    stage.log.progress(`${index + 1} of ${questions.length} questions asked`)
  }
  return undefined
}

function figures({ kind, assertions, looked }: Question): Measurement[] {
  return assertions.flatMap(({ text, asked }, index) => {
    const figure = kind.figure?.(asked, looked[index]?.samples ?? [])
    return figure === undefined ? [] : [{ ...figure, subject: text }]
  })
}

/** What could not be found out although it counts. */
function unknown(
  facts: HealthFacts,
  { assertions }: HealthOptions,
  hide: (text: string) => string,
): string | undefined {
  const lost = rows(facts, assertions).filter(
    ({ state, severity }) => state === 'unknown' && severity === 'error',
  )
  if (lost.length === 0) return undefined
  const shown = lost
    .slice(0, 5)
    .map(({ subject, seen }) => hide(`${subject}: ${seen}`).slice(0, 500))
  const more = lost.length > shown.length ? `; and ${lost.length - shown.length} more` : ''
  return `${count(lost.length, 'assertion')} could not be found out: ${shown.join('; ')}${more}`
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
