import { UserError } from '../model/errors.ts'
import { isServing } from './is-serving.ts'
import { readState } from '../files/preview-state.ts'

/** Throws the UserError `preview-already-up` when a preview of this run folder still lives. */
export async function refuseSecond(dir: string): Promise<void> {
  const earlier = await readState(dir)
  if (earlier === undefined || earlier.phase === 'down' || !isServing(earlier)) return
  const { url, leader } = earlier
  throw new UserError({
    code: 'preview-already-up',
    what: `A preview is already ${url === undefined ? 'starting' : `up at ${url}`}`,
    why: `It was started at ${earlier.startedAt}${leader ? ` as process ${leader.pid}` : ''}`,
    fix: 'Take it down first: rehearse preview down',
  })
}
