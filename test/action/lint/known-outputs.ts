import { existsSync } from 'node:fs'
import path from 'node:path'
import { isScalar } from '@actions/workflow-parser'
import type { CompositeStep } from '../executor/composite-step.ts'
import { type LoadedAction, loadAction } from '../executor/load-action.ts'

/**
 * Says whether a step can set an output of this name. Known are the outputs of a local action and, for a script
 * that starts `dist/<door>.js`, those of `actions/<door>/action.yml`. Of any other script the name must occur
 * in its text or among the outputs of the action itself; a remote action is not looked into.
 */
export function knownOutputs(
  step: CompositeStep,
  action: LoadedAction,
  workspace: string,
): (name: string) => boolean {
  if (step.uses !== undefined) {
    if (!step.uses.startsWith('./')) return () => true
    return declaredBy(path.resolve(workspace, step.uses)) ?? (() => false)
  }
  const script = step.run !== undefined && isScalar(step.run) ? step.run.toString() : ''
  const door = /dist\/([\w-]+)\.js/.exec(script)?.[1]
  const declared =
    door === undefined ? undefined : declaredBy(path.join(workspace, 'actions', door))
  if (declared !== undefined) return declared
  const own = new Set((action.template.outputs ?? []).map(({ id }) => id.toLowerCase()))
  const words = new Set(script.toLowerCase().match(/[\w-]+/g))
  return (name) => own.has(name.toLowerCase()) || words.has(name.toLowerCase())
}

function declaredBy(folder: string): ((name: string) => boolean) | undefined {
  if (!['action.yml', 'action.yaml'].some((file) => existsSync(path.join(folder, file))))
    return undefined
  const outputs = loadAction(folder).template.outputs ?? []
  const names = new Set(outputs.map(({ id }) => id.toLowerCase()))
  return (name) => names.has(name.toLowerCase())
}
