import { type CompositeStep, compositeSteps } from '../executor/composite-step.ts'
import type { LoadedAction } from '../executor/load-action.ts'
import { expressionsIn } from './expressions-in.ts'
import { knownOutputs } from './known-outputs.ts'
import { type Reference, references } from './references.ts'

/** Problems of expressions that name an input, a step or an output that does not exist, or not yet. */
export function lintReferences(action: LoadedAction, workspace: string): string[] {
  const steps = compositeSteps(action)
  const inputs = new Set((action.template.inputs ?? []).map(({ id }) => id.toLowerCase()))
  const problems: string[] = []
  const check = (where: string, expressions: readonly string[], earlier: CompositeStep[]) => {
    for (const reference of expressions.flatMap((one) => references(one))) {
      const problem = inputProblem(reference, inputs) ?? stepProblem(reference, earlier, known)
      if (problem !== undefined) problems.push(`${where}: ${problem}`)
    }
  }
  const known = (step: CompositeStep) => knownOutputs(step, action, workspace)
  for (const [index, step] of steps.entries()) {
    const expressions = [...expressionsIn(action.rawSteps[index]), step.condition]
    check(`step ${step.id ?? index + 1}`, expressions, steps.slice(0, index))
  }
  for (const { id, value } of action.template.outputs ?? []) {
    check(`output ${id}`, expressionsIn(value), steps)
  }
  const { runs } = action.template
  if ('main' in runs) {
    for (const condition of [runs.preIf, runs.postIf]) {
      if (condition !== undefined) check('pre-if or post-if', [condition], [])
    }
  }
  return problems
}

function inputProblem([context, name]: Reference, inputs: ReadonlySet<string>): string | undefined {
  if (context !== 'inputs' || name === undefined || name === '*') return undefined
  return inputs.has(name.toLowerCase()) ? undefined : `there is no input '${name}'`
}

function stepProblem(
  [context, id, part, output]: Reference,
  earlier: readonly CompositeStep[],
  known: (step: CompositeStep) => (name: string) => boolean,
): string | undefined {
  if (context !== 'steps' || id === undefined || id === '*') return undefined
  const step = earlier.find((one) => one.id?.toLowerCase() === id.toLowerCase())
  if (step === undefined) return `there is no step '${id}' before it`
  if (part === undefined || part === '*') return undefined
  if (!['outputs', 'outcome', 'conclusion'].includes(part)) return `a step has no '${part}'`
  if (part !== 'outputs' || output === undefined || output === '*') return undefined
  return known(step)(output) ? undefined : `step '${id}' sets no output '${output}'`
}
