import type { PreviewState, Undoing } from '../../model/preview.ts'
import { rootCause } from '../../model/root-cause.ts'
import { endTool } from './end-tool.ts'
import { listContainers } from './list-containers.ts'
import { projectOf } from './project-of.ts'
import { removeProject } from './remove-project.ts'
import { saveLogs } from './save-logs.ts'

/**
 * Ends the tool that may still be making containers, saves the logs of those there are, and removes all of
 * the project. Does nothing when nothing was begun. Throws what could not be undone.
 */
export async function undoContainers(state: PreviewState, setting: Undoing): Promise<void> {
  if (state.details === undefined) return
  const { engine, project } = projectOf(state.details, setting.env)
  const busy = state.leader !== undefined && (await endTool(state.leader))
  try {
    await saveLogs(engine, await listContainers(engine, project), setting.dir)
  } catch (error) {
    // A log less must not keep a container alive.
    setting.log.warn(`the logs of the containers could not be saved: ${rootCause(error)}`)
  }
  await removeProject(engine, project, busy)
}
