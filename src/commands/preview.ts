import { baseDirOf, baseScene } from '../base-scene.ts'
import { readState } from '../files/preview-state.ts'
import { UserError } from '../model/errors.ts'
import { refuseSecond } from '../previews/refuse-second.ts'
import { type PreviewStatus, previewStatus } from '../previews/status.ts'
import { refuseForeignLoad } from '../refuse-foreign-load.ts'
import { clearResults } from '../run-folder.ts'
import type { Scene } from '../scene.ts'
import { takeDown } from '../take-down.ts'
import { takeUp } from '../take-up.ts'

/**
 * `rehearse preview up|down|status`. Returns the exit code. With a `ref` it is about the base beside the head
 * alone; without one, `up` is about the head alone, the others about both.
 */
export async function preview(
  scene: Scene,
  rest: readonly string[],
  ref?: string,
): Promise<number> {
  const [action = ''] = rest
  const baseDir = baseDirOf(scene.dir)
  switch (action) {
    case 'up': {
      refuseForeignLoad(scene.config)
      const [here, base] = ref === undefined ? [scene] : baseScene(scene, ref)
      await refuseSecond(here.dir)
      await clearResults(here.dir)
      const { mistake } = await takeUp(here, base)
      if (mistake) throw mistake
      scene.host.remember('dir', scene.dir)
      return 0
    }
    case 'down': {
      const dirs = ref === undefined ? [scene.dir, baseDir] : [baseDir]
      return (await takeAllDown(scene, dirs)) ? 0 : 1
    }
    case 'status': {
      const status = await previewStatus(ref === undefined ? scene.dir : baseDir)
      const base = ref === undefined ? await livingBase(baseDir) : undefined
      scene.host.show(`${JSON.stringify({ ...status, ...base }, null, 2)}\n`)
      return status.phase === 'up' && (base?.base.phase ?? 'up') === 'up' ? 0 : 1
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

/** How the base is, unless it was never brought up or was taken down. */
async function livingBase(dir: string): Promise<{ base: PreviewStatus } | undefined> {
  const state = await readState(dir)
  if (state === undefined || state.phase === 'down') return undefined
  return { base: await previewStatus(dir) }
}
