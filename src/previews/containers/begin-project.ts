import type { PreviewSetting } from '../../model/preview.ts'
import { type Engine, steeringOf } from './engine.ts'
import { projectName } from './project.ts'

/** Writes down how to find again all that will be made, before any of it is. Returns the project's name. */
export async function beginProject(setting: PreviewSetting, engine: Engine): Promise<string> {
  const project = projectName(setting.id)
  const { program, version, env } = engine
  await setting.save({
    own: true,
    details: { program, version, project, steering: steeringOf(env) },
  })
  setting.signal.throwIfAborted()
  return project
}
