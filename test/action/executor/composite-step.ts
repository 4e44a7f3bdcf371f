import { isScalar } from '@actions/workflow-parser'
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token'
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token'
import type { LoadedAction } from './load-action.ts'

/** A step of a composite: the parts that GitHub's converter keeps, and those it drops. */
export interface CompositeStep {
  id: string | undefined
  name: TemplateToken | undefined
  /** With the implicit `success() && (…)` already around it. */
  condition: string
  continueOnError: boolean | TemplateToken
  env: TemplateToken | undefined
  run: TemplateToken | undefined
  shell: TemplateToken | undefined
  workingDirectory: TemplateToken | undefined
  uses: string | undefined
  with: TemplateToken | undefined
}

/** The steps of a composite action, in order. Throws when the converter and the file disagree on their number. */
export function compositeSteps(action: LoadedAction): CompositeStep[] {
  const { runs } = action.template
  if (runs.using !== 'composite') return []
  if (runs.steps.length !== action.rawSteps.length) {
    throw new Error(`${action.file}: a step has neither 'run' nor 'uses'`)
  }
  return runs.steps.map((step, index) => {
    const raw = action.rawSteps[index]
    if (raw === undefined || !('run' in step || 'uses' in step)) {
      throw new Error(`${action.file}: step ${index + 1} is of a kind the executor does not model`)
    }
    return {
      id: step.id === '' ? undefined : step.id,
      name: step.name,
      condition: step.if.expression,
      continueOnError: step['continue-on-error'] ?? false,
      env: step.env,
      run: 'run' in step ? step.run : undefined,
      shell: raw.find('shell'),
      workingDirectory: raw.find('working-directory'),
      uses: text(raw, 'uses'),
      with: raw.find('with'),
    }
  })
}

function text(step: MappingToken, key: string): string | undefined {
  const token = step.find(key)
  return token !== undefined && isScalar(token) ? token.toString() : undefined
}
