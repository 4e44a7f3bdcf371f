import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { type Eyes, lookInto, type Question, watchInto } from './question.ts'

/** As many as a result file can hold; about three hours. */
const lookLimit = 10_000

/**
 * Looks again and again until `ended` aborts: at one question after the other that asks the site, `everyMs` apart
 * for each request, and each time at all that do not. Slower where answers take longer. What a kind watches itself
 * is noted once, at the end. Returns why it ended early, if it did.
 */
export async function watch(
  questions: readonly Question[],
  looking: Eyes,
  how: { everyMs: number; ended: AbortSignal },
): Promise<string | undefined> {
  const { stage } = looking
  const started = stage.now()
  const ends = await Promise.all(questions.map((question) => watchInto(question, looking)))
  const seen = questions.filter((_, index) => ends[index] === undefined)
  try {
    const early = await lookAgain(seen, looking, { ...how, started })
    if (!how.ended.aborted) await once(how.ended, 'abort', { signal: stage.signal })
    return early
  } finally {
    await Promise.all(ends.map(async (end) => await end?.(stage.now() - started)))
  }
}

async function lookAgain(
  questions: readonly Question[],
  looking: Eyes,
  { everyMs, ended, started }: { everyMs: number; ended: AbortSignal; started: number },
): Promise<string | undefined> {
  const { stage } = looking
  const signal = AbortSignal.any([stage.signal, ended])
  let sent = 0
  const here: Eyes = { ...looking, stage: { ...stage, signal }, sent: () => void sent++ }
  const asking = questions.filter(({ kind }) => kind.asksSite)
  const others = questions.filter(({ kind }) => !kind.asksSite)
  let looks = 0
  try {
    for (let turn = 0; !signal.aborted; turn++) {
      const begun = stage.now()
      sent = 0
      const next = asking.length === 0 ? [] : asking.slice(turn % asking.length).slice(0, 1)
      const due = [...next, ...others]
      await Promise.all(due.map((question) => lookInto(question, here, begun - started)))
      looks += due.length
      if (looks >= lookLimit) return `only the first ${lookLimit} looks were made`
      // A look that followed redirects, or tried each protocol, was more than one request.
      const pause = everyMs * Math.max(1, sent) - (stage.now() - begun)
      await delay(Math.max(0, pause), undefined, { signal })
    }
  } catch (error) {
    stage.signal.throwIfAborted()
    if (!ended.aborted) throw error
  }
  return undefined
}
