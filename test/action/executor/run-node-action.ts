import type { ActionCall } from './action-call.ts'
import { evaluateCondition } from './evaluate.ts'
import { NameMap } from './name-map.ts'
import { type NodeRuns, registerPost } from './register-post.ts'
import type { CompositeResult } from './run-composite.ts'
import { runNodeStage } from './run-node-stage.ts'
import type { Scope } from './scope.ts'
import { statusOf } from './status.ts'
import { AnnotationLimit } from './annotation-limit.ts'
import { StepRecord } from './step-record.ts'
import type { StepReport } from './step-report.ts'

/** Runs `pre` and `main` of a node action used by a workflow; its `post` is left on the job's stack. */
export async function runNodeAction(call: ActionCall, runs: NodeRuns): Promise<CompositeResult> {
  const { job, action } = call
  const name = action.template.name
  const state = new NameMap()
  const scope = (): Scope => ({
    job,
    github: call.github,
    inputs: call.inputs,
    steps: {},
    env: { ...job.env, ...call.env },
    status: statusOf(job),
  })
  const stage = () => ({
    folder: action.folder,
    inputs: call.inputs,
    github: call.github,
    env: scope().env,
  })
  const run = async (id: string, condition: string, script: string, limit: AnnotationLimit) => {
    const record = new StepRecord(job, limit, id, state)
    const shown = id === 'pre' ? `Pre ${name}` : name
    if (!evaluateCondition(condition, scope())) return record.report(shown, 'skipped')
    await runNodeStage(record, { ...stage(), script })
    if (job.cancelAfterStep === id) job.cancelled = true
    return record.report(shown, record.failed ? 'failure' : 'success')
  }
  const steps: StepReport[] = []
  registerPost(job, runs, { name, state, stage, scope })
  if (runs.pre !== undefined) {
    steps.push(await run('pre', runs.preIf ?? 'always()', runs.pre, new AnnotationLimit()))
    if (steps.at(-1)?.conclusion === 'failure') job.failed = true
  }
  const main = await run('main', 'success()', runs.main, call.limit)
  steps.push(main)
  const conclusion = job.cancelled ? 'cancelled' : main.conclusion
  return { steps, outputs: main.outputs, conclusion }
}
