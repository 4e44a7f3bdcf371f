import type { ActionCall } from './action-call.ts'
import { compositeSteps, type CompositeStep } from './composite-step.ts'
import { evaluateCondition, evaluateMapping, evaluateText } from './evaluate.ts'
import { runScript } from './run-script.ts'
import { runUses } from './run-uses.ts'
import type { Scope, StepResult } from './scope.ts'
import { statusOf } from './status.ts'
import { stepName } from './step-name.ts'
import { StepRecord } from './step-record.ts'
import type { Conclusion, StepReport } from './step-report.ts'

export interface CompositeResult {
  steps: StepReport[]
  outputs: Record<string, string>
  conclusion: Conclusion
}

/** Runs the steps of a composite and then evaluates its outputs, also after a failure (CompositeActionHandler.cs). */
export async function runComposite(call: ActionCall): Promise<CompositeResult> {
  const { job, action } = call
  const reports: StepReport[] = []
  const results: Record<string, StepResult> = {}
  let failed = false
  const scopeWith = (own: Readonly<Record<string, string>>): Scope => {
    const status = statusOf(job, failed)
    const github = { ...call.github, action_path: action.folder, action_status: status }
    const env = { ...job.env, ...call.env, ...own }
    return { job, github, inputs: call.inputs, steps: results, env, status }
  }
  for (const step of compositeSteps(action)) {
    const record = new StepRecord(job, call.limit, step.id)
    const report = await runStep(step, record, call, scopeWith)
    reports.push(report)
    if (report.conclusion === 'failure') failed = true
    const { outputs, outcome, conclusion } = report
    if (step.id !== undefined) results[step.id] = { outputs, outcome, conclusion }
    if (job.cancelAfterStep !== undefined && step.id === job.cancelAfterStep) job.cancelled = true
  }
  const outputs: Record<string, string> = {}
  for (const { id, value } of action.template.outputs ?? []) {
    if (value !== undefined) outputs[id] = evaluateText(value, scopeWith({}))
  }
  return { steps: reports, outputs, conclusion: statusOf(job, failed) }
}

async function runStep(
  step: CompositeStep,
  record: StepRecord,
  call: ActionCall,
  scopeWith: (own: Readonly<Record<string, string>>) => Scope,
): Promise<StepReport> {
  let scope = scopeWith({})
  try {
    const own = evaluateMapping(step.env, scope)
    scope = scopeWith(own)
    if (!evaluateCondition(step.condition, scope)) {
      return record.report(stepName(step, scope), 'skipped')
    }
    if (step.run !== undefined) {
      await runScript(record, {
        text: evaluateText(step.run, scope),
        shell: evaluateText(step.shell, scope),
        workingDirectory: evaluateText(step.workingDirectory, scope),
        github: scope.github,
        env: scope.env,
      })
    } else {
      await runUses(step, record, { ...call, env: { ...call.env, ...own } }, scopeWith)
    }
  } catch (error) {
    record.fail(error instanceof Error ? error.message : String(error))
  }
  const name = stepName(step, scope)
  if (!record.failed) return record.report(name, 'success')
  return record.report(name, 'failure', goesOn(step, scope) ? 'success' : 'failure')
}

function goesOn({ continueOnError }: CompositeStep, scope: Scope): boolean {
  if (typeof continueOnError === 'boolean') return continueOnError
  return evaluateText(continueOnError, scope) === 'true'
}
