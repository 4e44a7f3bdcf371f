import { existsSync } from 'node:fs'
import path from 'node:path'
import { type CompositeStep, compositeSteps } from '../executor/composite-step.ts'
import { type LoadedAction, loadAction } from '../executor/load-action.ts'
import { expressionsIn } from './expressions-in.ts'
import { isPinned } from './is-pinned.ts'
import { lintReferences } from './lint-references.ts'

/**
 * What is wrong with the action.yml of a folder; empty when nothing is. Errors of GitHub's own parser come alone,
 * because the rest cannot be judged then. `workspace` is where `uses: ./x` and `dist/` are looked for.
 */
export function lintAction(folder: string, workspace: string = folder): string[] {
  let action: LoadedAction
  try {
    action = loadAction(folder)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  if (action.problems.length > 0) return action.problems
  const problems = [
    ...lintSteps(compositeSteps(action), workspace),
    ...lintFiles(action),
    ...lintOutputs(action),
    ...lintReferences(action, workspace),
  ]
  return [...new Set(problems)]
}

function lintSteps(steps: readonly CompositeStep[], workspace: string): string[] {
  const problems: string[] = []
  const ids = new Set<string>()
  for (const [index, { id, run, uses }] of steps.entries()) {
    const where = `step ${id ?? index + 1}`
    if (id !== undefined && ids.has(id.toLowerCase()))
      problems.push(`${where}: the id is not unique`)
    if (id !== undefined) ids.add(id.toLowerCase())
    if (expressionsIn(run).length > 0) {
      problems.push(
        `${where}: an expression inside 'run' is script injection; pass it through 'env'`,
      )
    }
    if (uses === undefined) continue
    if (!isPinned(uses))
      problems.push(`${where}: 'uses: ${uses}' is not pinned to a full commit SHA`)
    if (uses.startsWith('./') && !hasManifest(path.resolve(workspace, uses))) {
      problems.push(`${where}: there is no action.yml in '${uses}'`)
    }
  }
  return problems
}

function lintFiles({ folder, template: { runs } }: LoadedAction): string[] {
  if (!('main' in runs)) return []
  return [runs.pre, runs.main, runs.post]
    .filter((script) => script !== undefined && !existsSync(path.join(folder, script)))
    .map((script) => `there is no file '${script}'`)
}

function lintOutputs({ template: { runs, outputs = [] } }: LoadedAction): string[] {
  const composite = runs.using === 'composite'
  return outputs
    .filter(({ value }) => (value === undefined) === composite)
    .map(
      ({ id }) => `output ${id}: ${composite ? 'has no value' : "only a composite's has a value"}`,
    )
}

function hasManifest(folder: string): boolean {
  return ['action.yml', 'action.yaml'].some((file) => existsSync(path.join(folder, file)))
}
