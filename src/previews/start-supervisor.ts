import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { PreviewSetting, PreviewState } from '../model/preview.ts'
import type { ControlNews, SupervisedProcess, SupervisorPlan } from '../model/supervision.ts'
import { childEnvironment } from '../processes/child-environment.ts'
import { type ControlLine, openControlLine } from '../processes/control-line.ts'
import { controlPath } from '../processes/control-path.ts'
import { type Exit, launch } from '../processes/launch.ts'
import { logTail } from '../processes/log-tail.ts'
import { defaultWatchdog } from './default-watchdog.ts'
import { endedError } from './ended-error.ts'

/** A slow machine that is busy with other things has started Node by then. */
const startMs = 30_000
const handOverMs = 10_000
/** How messages call it. */
const own = { name: 'supervisor of the preview', hint: 'See what it wrote' }

/** How one of the processes ended. */
export type Ended = Omit<Extract<ControlNews, { news: 'ended' }>, 'news'>

export interface Supervised {
  supervisor: NonNullable<PreviewState['supervisor']>
  /** The process that serves. */
  leader: NonNullable<PreviewState['leader']>
  /** Settles when one of the processes ends before it is handed over. */
  ended: Promise<Ended>
  /** From now on the supervisor keeps the processes alive and writes preview.json. Throws when it cannot. */
  handOver(url: URL, state: PreviewState): Promise<void>
  close(): void
}

/**
 * Starts the supervisor of a preview, saves how to reach it, and has it start the processes; exactly one of
 * them serves. Rejects when it does not come up.
 */
export async function startSupervisor(
  setting: PreviewSetting,
  processes: readonly SupervisedProcess[],
  serving: { port: number; log: string; timeoutMs: number },
): Promise<Supervised> {
  // The supervisor runs in a folder of its own choice.
  const dir = resolve(setting.dir)
  const control = controlPath(dir)
  const log = join(setting.dir, 'logs', 'supervisor.log')
  const started = await launch({
    command: [...setting.program, 'supervise'],
    cwd: setting.dir,
    env: childEnvironment(setting.env, { id: setting.id, extra: {} }),
    log,
    input: true,
  })
  const supervisor = { ...started.leader, control }
  await setting.save({ supervisor })
  setting.signal.throwIfAborted()
  const { ttlMs, webhook, owner, ...watch } = setting.watchdog ?? defaultWatchdog()
  const plan: SupervisorPlan = {
    id: setting.id,
    dir,
    control,
    log: resolve(serving.log),
    port: serving.port,
    ...(owner ? { owner } : {}),
    ttlMs,
    program: [...setting.program],
    processes: [...processes],
    watch: { ...watch, startTimeoutMs: serving.timeoutMs },
    ...(webhook ? { webhook } : {}),
    hidden: Object.fromEntries(
      Object.entries(setting.env).filter((entry): entry is [string, string] => !!entry[1]),
    ),
  }
  // It may have died: then its exit is what is told.
  started.input?.on('error', () => {})
  started.input?.end(JSON.stringify(plan))

  const served = Promise.withResolvers<Supervised['leader']>()
  const ended = Promise.withResolvers<Ended>()
  const onNews = (news: ControlNews) => {
    if (news.news === 'ended') ended.resolve(news)
    const serves = processes.some(
      (each) => each.serves && news.news === 'started' && each.name === news.process,
    )
    if (news.news === 'started' && serves) served.resolve(news.leader)
  }
  const line = await openWhenThere(control, onNews, started.exit, log)
  const tellClosed = async () => {
    await line.closed
    const problem = 'the supervisor ended'
    ended.resolve({ process: 'supervisor', code: null, signal: null, problem })
  }
  void tellClosed()
  line.tell({ ask: 'follow' })
  // Without a process there is no leader: what could not be started has ended.
  const leader = await Promise.race([
    served.promise,
    ended.promise.then(({ process, problem }) => {
      throw new Error(`${process} could not be started: ${problem ?? 'it ended at once'}`)
    }),
  ])
  return {
    supervisor,
    leader,
    ended: ended.promise,
    handOver: async (url, state) => {
      const { problem } = await line.ask({ ask: 'watch', url: url.href, state }, handOverMs)
      if (problem !== undefined) throw new Error(problem)
    },
    close: () => line.close(),
  }
}

async function openWhenThere(
  control: string,
  onNews: (news: ControlNews) => void,
  exit: Promise<Exit>,
  log: string,
): Promise<ControlLine> {
  const deadline = performance.now() + startMs
  let end: Exit | undefined
  const noteEnd = async () => {
    end = await exit
  }
  void noteEnd()
  for (;;) {
    const line = await openControlLine(control, onNews).catch(() => undefined)
    if (line) return line
    if (end) throw endedError(end, own, logTail(log, 50), log)
    if (performance.now() > deadline) throw new Error('the supervisor did not start in time')
    await delay(10)
  }
}
