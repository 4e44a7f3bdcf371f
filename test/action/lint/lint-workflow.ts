import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  convertWorkflowTemplate,
  isMapping,
  isScalar,
  isSequence,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser'
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token'
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token'
import { expressionsIn } from './expressions-in.ts'
import { isPinned } from './is-pinned.ts'
import { isUntrusted } from './is-untrusted.ts'
import { references } from './references.ts'

/** What is wrong with a workflow file; empty when nothing is. Errors of GitHub's own parser come alone. */
export async function lintWorkflow(file: string): Promise<string[]> {
  const { context, value } = parseWorkflow(
    { name: path.basename(file), content: readFileSync(file, 'utf8') },
    new NoOperationTraceWriter(),
  )
  if (value !== undefined) await convertWorkflowTemplate(context, value)
  const errors = context.errors.getErrors().map((error) => error.message)
  if (errors.length > 0) return errors
  if (value === undefined || !isMapping(value)) return ['the workflow is empty']
  const problems: string[] = []
  const jobs = value.find('jobs')
  if (jobs === undefined || !isMapping(jobs)) return ['the workflow has no jobs']
  for (const { key, value: job } of jobs) {
    if (!isMapping(job)) continue
    const where = `job ${key.toString()}`
    if (value.find('permissions') === undefined && job.find('permissions') === undefined) {
      problems.push(`${where}: neither it nor the workflow states its 'permissions'`)
    }
    problems.push(...lintUses(job, where))
    const steps = job.find('steps')
    if (steps === undefined || !isSequence(steps)) continue
    for (const [index, step] of [...steps].entries()) {
      if (isMapping(step)) problems.push(...lintStep(step, `${where}, step ${index + 1}`))
    }
  }
  return problems
}

function lintStep(step: MappingToken, where: string): string[] {
  const given = step.find('with')
  const script = given !== undefined && isMapping(given) ? given.find('script') : undefined
  return [
    ...lintUses(step, where),
    ...lintScript(step.find('run'), `${where}, run`),
    ...lintScript(script, `${where}, script`),
  ]
}

function lintUses(owner: MappingToken, where: string): string[] {
  const token = owner.find('uses')
  const uses = token !== undefined && isScalar(token) ? token.toString() : './'
  if (isPinned(uses)) return []
  return [`${where}: 'uses: ${uses}' is not pinned to a full commit SHA`]
}

function lintScript(script: TemplateToken | undefined, where: string): string[] {
  const bad = expressionsIn(script).flatMap(references).filter(isUntrusted)
  return bad.map(
    (reference) => `${where}: '${reference.join('.')}' is script injection; pass it through 'env'`,
  )
}
