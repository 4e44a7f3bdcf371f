import type { CheckResult } from './model/result.ts'
import type { Log } from './model/stage.ts'
import { type Step, watchersOf } from './plan.ts'
import { type Also, type Ran, runCheck } from './run-check.ts'
import type { Scene } from './scene.ts'
import type { Target } from './set-stage.ts'

/** Runs a check and, beside it, those that watch the site meanwhile; they end when it has. Its own result is first. */
export async function runWatched(
  scene: Scene,
  step: Step,
  target: Target,
  earlier: readonly CheckResult[],
  also: Pick<Also, 'base'> = {},
): Promise<[Ran, ...Ran[]]> {
  const ended = new AbortController()
  const aside = { ...scene, log: besideLog(scene.log) }
  const watching = Promise.all(
    watchersOf(step, scene.config).map((watcher) =>
      runCheck(aside, watcher, target, earlier, { ended: ended.signal }),
    ),
  )
  // Awaited below; until then a failure of theirs is not unhandled.
  watching.catch(() => {})
  const ran = await runCheck(scene, step, target, earlier, also).finally(() => ended.abort())
  return [ran, ...(await watching)]
}

/** The progress and the groups of the log belong to the check that is watched. */
function besideLog(log: Log): Log {
  return {
    line: (text) => log.line(text),
    warn: (text) => log.warn(text),
    quote: (lines) => log.quote(lines),
    progress: () => {},
    group: async (_title, work) => await work(),
  }
}
