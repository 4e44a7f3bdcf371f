import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isMapping, isSequence, NoOperationTraceWriter } from '@actions/workflow-parser'
import {
  type ActionTemplate,
  convertActionTemplate,
  parseAction,
} from '@actions/workflow-parser/actions/index'
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token'

/** An action.yml as GitHub's own parser reads it. */
export interface LoadedAction {
  folder: string
  file: string
  template: ActionTemplate
  root: MappingToken | undefined
  /** The steps as written: the converted ones lack `with`, `shell` and `working-directory`. */
  rawSteps: MappingToken[]
  /** Messages of the official parser and converter; the rest is incomplete unless this is empty. */
  problems: string[]
}

/** Reads `action.yml`, else `action.yaml`, of a folder. Throws when there is none. */
export function loadAction(folder: string): LoadedAction {
  const file = ['action.yml', 'action.yaml']
    .map((name) => path.join(folder, name))
    .find((candidate) => existsSync(candidate))
  if (file === undefined) {
    throw new Error(
      `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${folder}'. ` +
        'Did you forget to run actions/checkout before running your local action?',
    )
  }
  const { context, value } = parseAction(
    { name: path.basename(file), content: readFileSync(file, 'utf8') },
    new NoOperationTraceWriter(),
  )
  const root = value !== undefined && isMapping(value) ? value : undefined
  const runs: ActionTemplate['runs'] = { using: 'composite', steps: [] }
  const converted =
    value === undefined ? {} : (convertActionTemplate(context, value) as Partial<ActionTemplate>)
  return {
    folder,
    file,
    root,
    template: { name: '', description: '', runs, ...converted },
    rawSteps: stepTokens(root),
    problems: context.errors.getErrors().map((error) => error.message),
  }
}

function stepTokens(root: MappingToken | undefined): MappingToken[] {
  const runs = root?.find('runs')
  const steps = runs !== undefined && isMapping(runs) ? runs.find('steps') : undefined
  return steps !== undefined && isSequence(steps)
    ? [...steps].filter((step) => isMapping(step))
    : []
}
