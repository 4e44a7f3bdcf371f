import path from 'node:path'
import { readRef } from './git/git-ref.ts'
import { UserError } from './model/errors.ts'
import type { Scene } from './scene.ts'

/** What takes a preview from the head to the base. */
export interface Base {
  /** A branch, tag or commit that is safe to hand to git. */
  ref: string
  /** The run folder of the head. */
  headDir: string
}

/** The run folder of the base beside that of the head. */
export function baseDirOf(dir: string): string {
  return path.join(dir, 'base')
}

/**
 * The scene in which the base comes up: that of the head, with a run folder of its own. Throws the UserErrors
 * `ref-invalid`, and `base-unknown` when `base` is asked for and the host names none.
 */
export function baseScene(scene: Scene, ref: string): [Scene, Base] {
  const { base, commit: _, ...context } = scene.context
  const named = readRef(ref)
  const meant = named === 'base' ? base : named
  if (meant === undefined) {
    throw new UserError({
      code: 'base-unknown',
      what: 'What --ref base means is not known here',
      why: 'The job was not started for a pull request, a merge group or a push, and no branch of origin is known',
      fix: 'Name the commit: --ref main',
    })
  }
  return [
    { ...scene, dir: baseDirOf(scene.dir), context },
    { ref: meant, headDir: scene.dir },
  ]
}
