import type { PreviewSetting } from '../../model/preview.ts'
import { type ContainerServing, type Engine, steeringOf } from './engine.ts'
import { projectName } from './project.ts'

/** Writes down how to find again all that will be made, before any of it is. Returns the project's name. */
export async function beginProject(
  setting: PreviewSetting,
  engine: Engine,
  serving: ContainerServing,
): Promise<string> {
  const project = projectName(setting.id)
  const { program, version, env } = engine
  const { port, ...rest } = serving
  const asked = port === undefined ? rest : { ...rest, port }
  await setting.save({
    own: true,
    details: { program, version, project, steering: steeringOf(env), serving: asked },
  })
  setting.signal.throwIfAborted()
  return project
}
