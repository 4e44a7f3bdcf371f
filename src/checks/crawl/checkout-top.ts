import { findRepository } from '../../git/repository.ts'
import type { Stage } from '../../model/stage.ts'

/** The top folder of the checkout that holds rehearse.yml; undefined outside of one, and without git. */
export async function checkoutTop({ folder, signal }: Stage): Promise<string | undefined> {
  if (folder === undefined) return undefined
  try {
    return (await findRepository(folder, { cwd: folder, env: process.env, signal })).top
  } catch {
    return undefined
  }
}
