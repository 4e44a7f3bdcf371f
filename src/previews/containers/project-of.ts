import type { PreviewState } from '../../model/preview.ts'
import { ContainerDetails, type ContainerServing, type Engine, steeringOf } from './engine.ts'
import { toolEnvironment } from './tool-environment.ts'

/** The engine and the project that preview.json tells of. Throws a ZodError for any other details. */
export function projectOf(
  details: NonNullable<PreviewState['details']>,
  env: Readonly<Record<string, string | undefined>>,
): { engine: Engine; project: string; serving: ContainerServing } {
  const { program, version, project, steering, serving } = ContainerDetails.parse(details)
  const outer = toolEnvironment(env, { port: 0, extra: {} })
  const engine: Engine = { program, version, env: { ...outer, ...steeringOf(steering) } }
  return { engine, project, serving }
}
