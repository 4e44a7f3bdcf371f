import { UserError } from '../../model/errors.ts'
import type { Awaiting, PreviewState } from '../../model/preview.ts'
import { visible } from '../../model/visible.ts'
import { notUpError } from '../not-up-error.ts'
import { ask } from './ask.ts'
import { type Container, hasEnded } from './container.ts'
import { containersOf } from './containers-of.ts'
import { projectOf } from './project-of.ts'
import { waitUntilUp } from './wait-until-up.ts'

/** What a container gets to end by itself. */
const graceSeconds = 10
const limitMs = 60_000

/**
 * Restarts the containers one after the other, in the order in which they were started, and returns when the
 * site answers: at another address when its port was published anew. What had only one thing to do and did it
 * is left alone. Throws the UserErrors `preview-restart-failed`, `preview-not-up` and those of `containersOf`
 * and `waitUntilUp`.
 */
export async function restartContainers(
  state: PreviewState,
  setting: Awaiting,
): Promise<{ url: string }> {
  const { engine, project, serving } = projectOf(state.details ?? {}, setting.env)
  const containers = await containersOf(engine, project)
  if (containers.length === 0) throw notUpError('None of its containers is left')
  for (const container of containers.filter((each) => !isDone(each, serving.service))) {
    const name = visible(container.service, 80)
    setting.log.progress(`restarting ${name}`)
    const words = ['restart', '-t', String(graceSeconds), container.id]
    const done = await ask([engine.program, ...words], engine.env, limitMs)
    setting.signal.throwIfAborted()
    if (done.code !== 0)
      throw failedError(`${engine.program} could not restart "${name}"`, done.trouble)
  }
  return await waitUntilUp(setting, {
    engine,
    project,
    ...serving,
    started: Promise.resolve({ code: 0, signal: null }),
    startLines: () => [],
    startLimitMs: limitMs,
    startError: () => failedError('The containers were not restarted', 'They took too long'),
  })
}

/** Whether it had one thing to do and did it: to run it again would seed a database twice. */
function isDone(container: Container, service: string): boolean {
  const ended = hasEnded(container) && container.exitCode === 0
  return ended && !container.comesBack && container.service !== service
}

function failedError(what: string, why: string): UserError {
  return new UserError({
    code: 'preview-restart-failed',
    what,
    why,
    fix: 'See what `rehearse preview logs` shows, mend that, or bring it up anew: rehearse preview down, then up',
  })
}
