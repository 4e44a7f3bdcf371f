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

/** `rehearse preview up|status|logs|restart|down`. Returns the exit code. */
export async function preview(scene: Scene, line: CommandLine): Promise<number> {
  const [action = ''] = line.rest
  switch (action) {
    case 'up': {
      refuseForeignLoad(scene.config)
      await refuseSecond(scene.dir)
      await clearResults(scene.dir)
      const { mistake } = await takeUp(scene, jobOwner())
      if (mistake) throw mistake
      scene.host.remember('dir', scene.dir)
      return 0
    }
    case 'down': {
      const trouble = await takeDown(scene)
      return trouble === undefined ? 0 : 1
    }
    case 'status':
      return await showPreviewStatus(scene, line)
    case 'logs':
      return await showPreviewLogs(scene, line)
    case 'restart': {
      const { dir, log, signal } = scene
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
