import { lineSplitter } from '../../files/line-splitter.ts'
import type { Incident } from '../../model/incident.ts'
import type { PreviewState, Undoing } from '../../model/preview.ts'
import { cleanLine } from '../../processes/clean-line.ts'
import { hideSecrets } from '../../processes/hide-secrets.ts'
import { containerOutput } from './container-output.ts'
import { containersOf } from './containers-of.ts'
import { fallenContainers } from './fallen-containers.ts'
import { projectOf } from './project-of.ts'

const lastLines = 10
const lineLimit = 400

/**
 * What went wrong with the containers since the preview was up, with the last lines of each. Throws the
 * UserError of `containersOf`, and an Error when preview.json does not say what ran.
 */
export async function containerIncidents(
  state: PreviewState,
  setting: Pick<Undoing, 'env'>,
): Promise<Incident[]> {
  if (state.containers === undefined) throw new Error('preview.json does not say what ran')
  const { engine, project } = projectOf(state.details ?? {}, setting.env)
  const hide = hideSecrets(setting.env)
  const fallen = fallenContainers(state.containers, await containersOf(engine, project), new Date())
  return await Promise.all(
    fallen.map(async ({ id, incident }) => {
      const splitter = lineSplitter()
      const output = await containerOutput(engine, id, lastLines)
      const lines = [...splitter.take(output), ...splitter.flush()].slice(-lastLines)
      return { ...incident, lastLog: lines.map((line) => cleanLine(hide(line), lineLimit)) }
    }),
  )
}
