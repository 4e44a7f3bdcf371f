import { join } from 'node:path'
import type { PreviewSetting } from '../model/preview.ts'
import type { SupervisedProcess } from '../model/supervision.ts'
import { activity } from './activity.ts'
import { childEnvironment } from '../processes/child-environment.ts'
import { endedError } from './ended-error.ts'
import { claimPort, freePort } from '../processes/free-port.ts'
import { hideSecrets } from '../processes/hide-secrets.ts'
import { logTail } from '../processes/log-tail.ts'
import { notReadyError } from './not-ready-error.ts'
import { otherSockets } from './other-sockets.ts'
import type { PreviewTrace } from '../processes/preview-processes.ts'
import type { Reason } from './reason.ts'
import { type Ended, startSupervisor } from './start-supervisor.ts'
import { waitForApp } from './wait-for-app.ts'

/** A process that is to serve the preview. */
export interface Serving {
  /** How messages call it: "start command". */
  name: string
  /** What to do when it ends. */
  hint: string
  command: (port: number) => readonly [string, ...string[]]
  cwd: string
  env: Readonly<Record<string, string>>
  port: number | undefined
  ready: string
  timeoutMs: number
  /**
   * What runs beside it, in the same folder with the same variables but without PORT; none of it may end
   * before it answers.
   */
  beside?: readonly { name: string; command: readonly [string, ...string[]] }[]
}

const linesShown = 50
/** Others may have written in between. */
const linesRead = 1000

/** What the process that serves is called where there are others. */
const servingName = 'web'

/**
 * Has a supervisor start it, saves what must be undone, and returns the address that answers: on the port it
 * was given, or on the only other one that its processes serve a site on. Once the preview is up the supervisor
 * keeps its processes alive. Throws the UserErrors `port-in-use`, `preview-exited`, `preview-command-not-found`
 * and `preview-not-ready`; what it started then still runs.
 */
export async function startServing(
  setting: PreviewSetting,
  serving: Serving,
): Promise<{ url: string }> {
  const { signal } = setting
  const port = serving.port === undefined ? await freePort() : await claimPort(serving.port)
  const log = join(setting.dir, 'logs', 'preview.log')
  await setting.save({ own: true, port, log })
  signal.throwIfAborted()
  const { timeoutMs } = serving
  const started = await startSupervisor(setting, processesOf(setting, serving, port), {
    port,
    log,
    timeoutMs,
  })
  const { leader, supervisor } = started
  await setting.save({ leader })

  const over = new AbortController()
  const within = AbortSignal.any([signal, over.signal])
  const trace: PreviewTrace = { id: setting.id, phase: 'starting', leader, supervisor, port }
  const awaited = { port, fixed: serving.port !== undefined, ready: serving.ready }
  const begun = performance.now()
  const app = waitForApp({
    ...awaited,
    // A worker may serve its metrics somewhere: only the port that web was given is certain.
    fixed: awaited.fixed || (serving.beside ?? []).length > 0,
    trace,
    timeoutMs,
    signal: within,
    progress: (words) => setting.log.progress(`waiting: ${words}`),
  })
  try {
    const first = await Promise.race([app.answer, started.ended])
    signal.throwIfAborted()
    if (first instanceof URL) {
      const target = `${first.origin}/`
      await tellOdd(setting, first, port)
      setting.whenUp(async (state) => {
        try {
          await started.handOver(first, state)
        } catch (error) {
          const end = await Promise.race([started.ended, Promise.resolve(undefined)])
          throw end === undefined ? error : endedWords(setting, serving, end, log)
        } finally {
          started.close()
        }
      })
      return { url: target }
    }
    const early = performance.now() - begun < timeoutMs
    const seen = app.seen()
    if ('code' in first) throw endedWords(setting, serving, first, log)
    quoteLog(setting, serving, log)
    const state = { otherSockets: otherSockets(trace), activity: activity(seen.cpuShare, log) }
    throw notReadyError(
      first satisfies Reason,
      { ...awaited, timeoutMs, early },
      { ...seen, ...state },
      log,
    )
  } catch (thrown) {
    started.close()
    throw thrown
  } finally {
    over.abort()
    await app.answer
  }
}

function processesOf(setting: PreviewSetting, serving: Serving, port: number): SupervisedProcess[] {
  const { cwd } = serving
  const own = { id: setting.id, extra: serving.env }
  const [program, ...args] = serving.command(port)
  return [
    {
      name: servingName,
      command: [program, ...args],
      cwd,
      env: childEnvironment(setting.env, { ...own, port }),
      serves: true,
    },
    ...(serving.beside ?? []).map(({ name, command: [first, ...rest] }) => ({
      name,
      command: [first, ...rest] satisfies [string, ...string[]],
      cwd,
      env: childEnvironment(setting.env, own),
      serves: false,
    })),
  ]
}

/** Shows the last lines of the log, of one process where it is named and there are several, and returns them. */
function quoteLog(
  setting: PreviewSetting,
  serving: Serving,
  log: string,
  process?: string,
): string[] {
  const lines = logTail(log, linesRead, hideSecrets(setting.env, serving.env))
  const prefix = process === undefined || !serving.beside?.length ? '' : `${process} | `
  const own = lines
    .filter((line) => line.startsWith(prefix))
    .map((line) => line.slice(prefix.length))
    .slice(-linesShown)
  if (own.length > 0) setting.log.quote(own)
  return own
}

function endedWords(setting: PreviewSetting, serving: Serving, end: Ended, log: string): Error {
  if (end.problem !== undefined) return new Error(`${end.process}: ${end.problem}`)
  const lines = quoteLog(setting, serving, log, end.process)
  if (end.process === servingName) return endedError(end, serving, lines, log)
  const name = `process "${end.process}"`
  const hint =
    end.code === 0
      ? 'A process has to keep running; one that ends belongs in "setup", or in the line "release:" of a Procfile'
      : 'Run it by itself and mend why it ends'
  return endedError(end, { name, hint }, lines, log)
}

/** Says where the target is other than expected. */
async function tellOdd(setting: PreviewSetting, found: URL, port: number): Promise<void> {
  const taken = Number(found.port) || (found.protocol === 'https:' ? 443 : 80)
  if (taken !== port) {
    setting.log.line(
      `the app listens on port ${taken} instead of ${port}, which PORT names; ${found.origin} is the target`,
    )
    await setting.save({ port: taken })
  } else if (!['127.0.0.1', '[::1]'].includes(found.hostname)) {
    setting.log.line(`the app listens on ${found.hostname} only; ${found.origin} is the target`)
  }
  if (found.protocol === 'https:') {
    setting.log.line(`the app speaks TLS; ${found.origin} is the target`)
  }
}
