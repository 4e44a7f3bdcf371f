import { data } from '@actions/expressions'
import { runnerContext } from './runner-context.ts'
import type { Scope } from './scope.ts'

/** Every context of an action's expressions. `secrets`, `vars` and `needs` do not exist inside an action. */
export const contextNames = [
  'github',
  'inputs',
  'steps',
  'env',
  'runner',
  'job',
  'strategy',
  'matrix',
]

/** Names of `env` keep their case on Linux and macOS (CaseSensitiveDictionaryContextData). */
class CaseSensitiveDictionary extends data.Dictionary {
  override get(key: string): data.ExpressionData | undefined {
    return this.pairs().find((pair) => pair.key === key)?.value
  }

  override pairs(): { key: string; value: data.ExpressionData }[] {
    return this.#pairs
  }

  override values(): data.ExpressionData[] {
    return this.#pairs.map((pair) => pair.value)
  }

  override add(key: string, value: data.ExpressionData): void {
    this.#pairs.push({ key, value })
  }

  readonly #pairs: { key: string; value: data.ExpressionData }[] = []
}

/** The contexts of a scope as the evaluator wants them. */
export function expressionContexts(scope: Scope): data.Dictionary {
  const env = new CaseSensitiveDictionary()
  for (const [name, value] of Object.entries(scope.env)) env.add(name, new data.StringData(value))
  const contexts = new data.Dictionary(
    { key: 'github', value: toData(scope.github) },
    { key: 'inputs', value: toData(scope.inputs) },
    { key: 'steps', value: toData(scope.steps) },
    { key: 'env', value: env },
    { key: 'runner', value: toData(runnerContext(scope.job)) },
    { key: 'job', value: toData({ status: scope.status }) },
    {
      key: 'strategy',
      value: toData({ 'fail-fast': true, 'job-index': 0, 'job-total': 1, 'max-parallel': 1 }),
    },
    { key: 'matrix', value: new data.Null() },
  )
  return contexts
}

function toData(value: unknown): data.ExpressionData {
  const parsed: data.ExpressionData = JSON.parse(JSON.stringify(value), data.reviver)
  return parsed
}
