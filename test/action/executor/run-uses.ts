import path from 'node:path'
import type { ActionCall } from './action-call.ts'
import type { CompositeStep } from './composite-step.ts'
import { evaluateMapping } from './evaluate.ts'
import { loadAction } from './load-action.ts'
import { registerPost } from './register-post.ts'
import { resolveInputs } from './resolve-inputs.ts'
import { runComposite } from './run-composite.ts'
import { runNodeStage } from './run-node-stage.ts'
import type { Scope } from './scope.ts'
import { stepName } from './step-name.ts'
import type { StepRecord } from './step-record.ts'

/** Composites inside composites (Constants.cs: CompositeActionsMaxDepth). */
const deepest = 9

/**
 * Runs a `uses:` step of a composite. Only `./folder` is modelled; the runner resolves it in the *workspace* of
 * the caller, not beside the action that names it.
 */
export async function runUses(
  step: CompositeStep,
  record: StepRecord,
  call: ActionCall,
  scopeWith: (own: Readonly<Record<string, string>>) => Scope,
): Promise<void> {
  const uses = step.uses ?? ''
  if (!uses.startsWith('./')) throw new Error(`the executor runs 'uses: ./…' only, not '${uses}'`)
  if (call.depth >= deepest) throw new Error(`Composite action depth exceeded max depth ${deepest}`)
  const action = loadAction(path.resolve(call.job.workspace, uses))
  if (action.problems.length > 0) throw new Error(action.problems.join('\n'))
  const own = (): Record<string, string> => evaluateMapping(step.env, scopeWith({}))
  const inputsFor = (target: StepRecord): Record<string, string> => {
    const scope = scopeWith(own())
    return resolveInputs(action, evaluateMapping(step.with, scope), scope, target)
  }
  const { runs } = action.template
  if (runs.using === 'composite') {
    const result = await runComposite({
      ...call,
      action,
      inputs: inputsFor(record),
      depth: call.depth + 1,
    })
    record.inner = result.steps
    for (const [name, value] of Object.entries(result.outputs)) record.setOutput(name, value)
    if (result.conclusion !== 'success') record.failed = true
    return
  }
  if (runs.using === 'docker') throw new Error(`the executor does not model 'using: docker'`)
  if (runs.pre !== undefined) {
    record.annotate('warning', `\`pre\` execution is not supported for local action from '${uses}'`)
  }
  const stage = (target: StepRecord) => {
    const { github, env } = scopeWith(own())
    return { folder: action.folder, inputs: inputsFor(target), github, env }
  }
  registerPost(call.job, runs, {
    name: stepName(step, scopeWith({})),
    state: record.state,
    stage,
    scope: () => scopeWith(own()),
  })
  await runNodeStage(record, { ...stage(record), script: runs.main })
}
