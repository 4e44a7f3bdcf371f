import type { CompositeStep } from './composite-step.ts'
import { evaluateText } from './evaluate.ts'
import type { Scope } from './scope.ts'

/** The name a step is shown with: its own, else `Run` and the first line of what it does (ActionRunner.cs). */
export function stepName(step: CompositeStep, scope: Scope): string {
  try {
    if (step.name !== undefined) return evaluateText(step.name, scope)
    const script = step.run === undefined ? (step.uses ?? '') : evaluateText(step.run, scope)
    return `Run ${script.trim().split(/[\r\n]/)[0] ?? ''}`
  } catch {
    return step.id ?? 'run'
  }
}
