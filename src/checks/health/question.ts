import { UserError } from '../../model/errors.ts'
import { rootCause } from '../../model/root-cause.ts'
import type { Assertion } from './assertion.ts'
import type { Looked } from './facts.ts'
import type { Kind, Look, Looking } from './kind.ts'
import { kinds } from './kinds/in-order.ts'

/** Assertions that one look answers. */
export interface Question {
  kind: Kind<unknown, unknown>
  timeoutMs: number
  assertions: readonly Assertion[]
  /** What was seen of each of them so far. */
  looked: readonly Looked[]
}

/** The questions that assertions ask, and what was seen of each assertion, in the order of `assertions`. */
export function questionsOf(
  assertions: readonly Assertion[],
  timeoutMs: number,
): { questions: Question[]; looked: Looked[] } {
  const all = assertions.map((assertion) => ({
    assertion,
    looked: { assertion: assertion.text, samples: [] } as Looked,
  }))
  const groups = Map.groupBy(all, ({ assertion }) => {
    const asked = kindOf(assertion).question(assertion.asked)
    return JSON.stringify([assertion.kind, asked, assertion.timeoutMs])
  })
  const questions = [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    return {
      kind: kindOf(first.assertion),
      timeoutMs: first.assertion.timeoutMs ?? timeoutMs,
      assertions: group.map(({ assertion }) => assertion),
      looked: group.map(({ looked }) => looked),
    }
  })
  return { questions, looked: all.map(({ looked }) => looked) }
}

function kindOf({ kind }: Assertion): Kind<unknown, unknown> {
  const found = kinds.find(({ id }) => id === kind)
  if (!found) throw new Error(`no kind of assertion is called ${kind}`)
  return found
}

/** What looks have in common. */
export type Eyes = Omit<Looking, 'timeoutMs'>

/**
 * Looks once and notes what is seen, `at` so many milliseconds after the first look. Throws what the user can
 * mend, and when the run is cancelled or, under load, what was watched has ended: such a look does not count.
 */
export async function lookInto(question: Question, looking: Eyes, at: number): Promise<void> {
  const { kind } = question
  const asked = askedOf(question)
  const looks = await unlessLost(question, looking, () =>
    kind.look(eyesOf(question, looking), asked),
  )
  note(question, looks, at)
}

/**
 * Watches from now on until what it resolves to is called, which notes what was seen, `at` so many milliseconds
 * after the begin. Both throw as `lookInto` does. Undefined where the kind does not watch.
 */
export async function watchInto(
  question: Question,
  looking: Eyes,
): Promise<((at: number) => Promise<void>) | undefined> {
  const { kind } = question
  const { watch } = kind
  if (watch === undefined) return undefined
  const asked = askedOf(question)
  const begun = await unlessLost(question, looking, () => watch(eyesOf(question, looking), asked))
  return async (at) => {
    const end = Array.isArray(begun) ? () => Promise.resolve(begun) : begun
    note(question, await unlessLost(question, looking, end), at)
  }
}

function askedOf({ assertions }: Question): unknown[] {
  return assertions.map((assertion) => assertion.asked)
}

function eyesOf({ timeoutMs }: Question, looking: Eyes): Looking {
  return { ...looking, timeoutMs }
}

/** What comes of the work; where it fails, looks that say why. */
async function unlessLost<T>(
  { assertions }: Question,
  { stage }: Eyes,
  work: () => Promise<T>,
): Promise<T | Look<unknown>[]> {
  try {
    const done = await work()
    stage.signal.throwIfAborted()
    return done
  } catch (error) {
    stage.signal.throwIfAborted()
    if (error instanceof UserError) throw error
    return assertions.map(() => ({ problem: rootCause(error) }))
  }
}

function note({ looked }: Question, looks: readonly Look<unknown>[], at: number): void {
  for (const [index, { samples }] of looked.entries()) {
    samples.push({ ...(looks[index] ?? { problem: 'nothing was seen of it' }), at: Math.round(at) })
  }
}
