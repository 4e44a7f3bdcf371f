import { UserError } from '../model/errors.ts'
import { refuseSecond } from '../previews/refuse-second.ts'
import { previewStatus } from '../previews/status.ts'
import { jobOwner } from '../processes/job-owner.ts'
import { refuseForeignLoad } from '../refuse-foreign-load.ts'
import { clearResults } from '../run-folder.ts'
import type { Scene } from '../scene.ts'
import { takeDown } from '../take-down.ts'
import { takeUp } from '../take-up.ts'

/** `rehearse preview up|down|status`. Returns the exit code. */
export async function preview(scene: Scene, rest: readonly string[]): Promise<number> {
  const [action = ''] = rest
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
    case 'status': {
      const status = await previewStatus(scene.dir)
      scene.host.show(`${JSON.stringify(status, null, 2)}\n`)
      return status.phase === 'up' ? 0 : 1
    }
    default:
      throw new UserError({
        code: 'unknown-command',
        what: action ? `Unknown command "preview ${action}"` : 'preview needs one more word',
        why: 'rehearse preview knows up, status and down',
        fix: 'Write `rehearse preview up`',
      })
  }
}
