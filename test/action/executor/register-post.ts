import type { ActionRuns } from '@actions/workflow-parser/actions/index'
import { evaluateCondition } from './evaluate.ts'
import type { Job } from './job.ts'
import type { NameMap } from './name-map.ts'
import { type NodeStage, runNodeStage } from './run-node-stage.ts'
import type { Scope } from './scope.ts'
import { statusOf } from './status.ts'
import { StepRecord } from './step-record.ts'

export type NodeRuns = Extract<ActionRuns, { main: string }>

/**
 * Puts the action's `post` on the job's stack before its main stage runs (ActionRunner.cs). Inputs, `env` and
 * contexts are evaluated anew when it runs; state comes from the main stage.
 */
export function registerPost(
  job: Job,
  runs: NodeRuns,
  of: {
    name: string
    state: NameMap
    stage: (record: StepRecord) => Omit<NodeStage, 'script'>
    scope: () => Scope
  },
): void {
  const { post, postIf } = runs
  if (post === undefined) return
  job.posts.push({
    async run(limit) {
      const record = new StepRecord(job, limit, 'post', of.state)
      const name = `Post ${of.name}`
      try {
        const scope = { ...of.scope(), status: statusOf(job) }
        if (!evaluateCondition(postIf ?? 'always()', scope)) return record.report(name, 'skipped')
        await runNodeStage(record, { ...of.stage(record), script: post })
      } catch (error) {
        record.fail(error instanceof Error ? error.message : String(error))
      }
      return record.report(name, record.failed ? 'failure' : 'success')
    },
  })
}
