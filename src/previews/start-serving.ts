import { join } from 'node:path'
import type { PreviewSetting } from '../model/preview.ts'
import { activity } from './activity.ts'
import { childEnvironment } from '../processes/child-environment.ts'
import { endedError } from './ended-error.ts'
import { claimPort, freePort } from '../processes/free-port.ts'
import { hideSecrets } from '../processes/hide-secrets.ts'
import { launch } from '../processes/launch.ts'
import { logTail } from '../processes/log-tail.ts'
import { notReadyError } from './not-ready-error.ts'
import { otherSockets } from './other-sockets.ts'
import type { PreviewTrace } from '../processes/preview-processes.ts'
import type { Reason } from './reason.ts'
import { type Beside, besideError, startBeside } from './start-beside.ts'
import { untilEnded } from '../processes/until-ended.ts'
import { waitForApp } from './wait-for-app.ts'

/** A process that is to serve the preview. */
export interface Serving {
  /** How messages call it: "start command". */
  name: string
  /** What to do when it ends. */
  hint: string
  command: (port: number) => readonly [string, ...string[]]
  /** What runs beside it, started after it and without PORT; none of it may end before it answers. */
  beside?: readonly Beside[]
  cwd: string
  env: Readonly<Record<string, string>>
  port: number | undefined
  ready: string
  timeoutMs: number
}

/**
 * Starts it, saves what must be undone, and returns the address that answers: on the port it was given, or
 * on the only other one that its processes serve a site on. Throws the UserErrors `port-in-use`,
 * `preview-exited`, `preview-command-not-found` and `preview-not-ready`; what it started then still runs.
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
  const env = childEnvironment(setting.env, { port, id: setting.id, extra: serving.env })
  const started = await launch({ command: serving.command(port), cwd: serving.cwd, env, log })
  await setting.save({ leader: started.leader })
  const { beside = [] } = serving
  const others = await startBeside(setting, beside, serving)

  const over = new AbortController()
  const within = AbortSignal.any([signal, over.signal])
  const trace: PreviewTrace = { id: setting.id, phase: 'starting', leader: started.leader, port }
  const awaited = { port, fixed: serving.port !== undefined, ready: serving.ready }
  const begun = performance.now()
  const ended = untilEnded(started.exit, trace, within)
  const app = waitForApp({
    ...awaited,
    // A worker may serve its metrics somewhere: only the port that web was given is certain.
    fixed: awaited.fixed || beside.length > 0,
    trace,
    timeoutMs: serving.timeoutMs,
    signal: within,
    progress: (words) => setting.log.progress(`waiting: ${words}`),
  })
  try {
    const first = await Promise.race([app.answer, ended, others.ended])
    signal.throwIfAborted()
    if (first instanceof URL) {
      const target = `${first.origin}/`
      await tellOdd(setting, first, port)
      return { url: target }
    }
    if ('exit' in first) throw besideError(first, setting, serving.env)
    const early = performance.now() - begun < serving.timeoutMs
    const seen = app.seen()
    const lines = logTail(log, 50, hideSecrets(setting.env, serving.env))
    if (lines.length > 0) setting.log.quote(lines)
    if ('code' in first) throw endedError(first, serving, lines, log)
    const state = { otherSockets: otherSockets(trace), activity: activity(seen.cpuShare, log) }
    throw notReadyError(
      first satisfies Reason,
      { ...awaited, timeoutMs: serving.timeoutMs, early },
      { ...seen, ...state },
      log,
    )
  } finally {
    over.abort()
    await app.answer
  }
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
