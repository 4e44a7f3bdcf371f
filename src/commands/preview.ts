import { baseDirOf, baseScene } from '../base-scene.ts'
import type { CommandLine } from '../command-line.ts'
import { UserError } from '../model/errors.ts'
import { refuseSecond } from '../previews/refuse-second.ts'
import { previewRestart } from '../previews/restart.ts'
import { jobOwner } from '../processes/job-owner.ts'
import { refuseForeignLoad } from '../refuse-foreign-load.ts'
import { clearResults } from '../run-folder.ts'
import type { Scene } from '../scene.ts'
import { shownUrl } from '../shown-url.ts'
import { takeDown } from '../take-down.ts'
import { takeUp } from '../take-up.ts'
import { showPreviewLogs } from './preview-logs.ts'
import { showPreviewStatus } from './preview-status.ts'

/**
 * `rehearse preview up|status|logs|restart|down`. Returns the exit code. With --ref it is about the base beside
 * the head alone; without it, `status` and `down` are about both, the others about the head alone.
 */
export async function preview(scene: Scene, line: CommandLine): Promise<number> {
  const [action = ''] = line.rest
  const ref = line.flag('ref')
  const baseDir = baseDirOf(scene.dir)
  const here = ref === undefined ? scene : { ...scene, dir: baseDir }
  switch (action) {
    case 'up':
      return await bringUp(scene, ref)
    case 'down':
      return (await takeAllDown(scene, ref === undefined ? [scene.dir, baseDir] : [baseDir]))
        ? 0
        : 1
    case 'status':
      return await showPreviewStatus(here, line, ref === undefined ? baseDir : undefined)
    case 'logs':
      return await showPreviewLogs(here, line)
    case 'restart': {
      const { dir, log, signal } = here
      const { url } = await previewRestart({ dir, log, signal, env: process.env })
      if (url !== undefined) log.line(`preview is up again at ${shownUrl(new URL(url))}`)
      return 0
    }
    default:
      throw new UserError({
        code: 'unknown-command',
        what: action ? `Unknown command "preview ${action}"` : 'preview needs one more word',
        why: 'rehearse preview knows up, status, logs, restart and down',
        fix: 'Write `rehearse preview up`',
      })
  }
}

async function bringUp(scene: Scene, ref: string | undefined): Promise<number> {
  refuseForeignLoad(scene.config)
  const [here, base] = ref === undefined ? [scene] : baseScene(scene, ref)
  await refuseSecond(here.dir)
  await clearResults(here.dir)
  const { mistake } = await takeUp(here, jobOwner(), base)
  if (mistake) throw mistake
  scene.host.remember('dir', scene.dir)
  return 0
}

/** Both at once, so that both fit into the time that a cancelled job leaves. Whether nothing is left. */
async function takeAllDown(scene: Scene, dirs: readonly string[]): Promise<boolean> {
  const ends = await Promise.allSettled(
    dirs.map((dir) =>
      takeDown({ ...scene, dir }, undefined, dir === scene.dir ? 'preview' : 'preview of the base'),
    ),
  )
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return ends.every((end) => end.status === 'fulfilled' && end.value === undefined)
}
