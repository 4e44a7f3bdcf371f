import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { lineSplitter } from '../../files/line-splitter.ts'
import { showLog } from '../../files/show-log.ts'
import type { LogsSetting, PreviewState } from '../../model/preview.ts'
import { showRunLog } from '../show-run-log.ts'
import { containerOutput } from './container-output.ts'
import { containersOf } from './containers-of.ts'
import { followContainers } from './follow-containers.ts'
import { projectOf } from './project-of.ts'

/**
 * Shows what each container wrote, every line behind the name of its service. Of those that are gone, what was
 * saved when they went; of those that never were, what should have made them. Throws the UserErrors of
 * `containersOf` and `showRunLog`.
 */
export async function showContainerLogs(state: PreviewState, setting: LogsSetting): Promise<void> {
  if (state.details === undefined) return await showRunLog(state, setting)
  const { engine, project } = projectOf(state.details, setting.env)
  if (state.phase === 'down') return await showSaved(state, setting)
  if (setting.follow) return await followContainers(engine, project, setting)
  const containers = await containersOf(engine, project)
  if (containers.length === 0) return await showSaved(state, setting)
  for (const { id, service } of containers) {
    const splitter = lineSplitter()
    const output = await containerOutput(engine, id, setting.lines)
    const lines = [...splitter.take(output), ...splitter.flush()]
    setting.show(lines.map((line) => `${service} | ${line}`))
    if (setting.signal.aborted) return
  }
}

async function showSaved(state: PreviewState, setting: LogsSetting): Promise<void> {
  const once = { ...setting, follow: false }
  const names = savedIn(setting.dir)
  if (names.length === 0) return await showRunLog(state, once)
  for (const name of names) {
    const service = name.slice('container-'.length, -'.log'.length)
    const show = (lines: readonly string[]) =>
      setting.show(lines.map((line) => `${service} | ${line}`))
    await showLog(name, { ...once, show })
  }
}

/** The files that `saveLogs` writes. */
function savedIn(dir: string): string[] {
  try {
    return readdirSync(join(dir, 'logs'))
      .filter((name) => /^container-[A-Za-z0-9_-]+\.log$/.test(name))
      .toSorted()
      .slice(0, 50)
  } catch {
    return []
  }
}
