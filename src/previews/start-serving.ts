import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { PreviewSetting } from '../model/preview.ts'
import { childEnvironment } from './child-environment.ts'
import { endedError } from './ended-error.ts'
import { claimPort, freePort } from './free-port.ts'
import { groupLives } from './group-lives.ts'
import { launch, type Exit } from './launch.ts'
import { listenedPorts, listeningSockets } from './listening-sockets.ts'
import { logTail } from './log-tail.ts'
import { notReadyError } from './not-ready-error.ts'
import { previewProcesses, type PreviewTrace } from './preview-processes.ts'
import { hasProcessTable } from './process-table.ts'
import { reasonText } from './reason-text.ts'
import { waitForAnswer } from './wait-for-answer.ts'

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
}

/**
 * Starts it, saves what must be undone, and returns the address that answers. Throws the UserErrors
 * `port-in-use`, `preview-exited`, `preview-command-not-found` and `preview-not-ready`; what it started
 * then still runs.
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
  const started = await launch({
    command: serving.command(port),
    cwd: serving.cwd,
    env: childEnvironment(setting.env, { port, id: setting.id, extra: serving.env }),
    log,
  })
  await setting.save({ leader: started.leader })

  const over = new AbortController()
  const within = AbortSignal.any([signal, over.signal])
  const trace: PreviewTrace = { id: setting.id, phase: 'starting', leader: started.leader, port }
  const ended = untilEnded(started.exit, trace, within)
  const answer = waitForAnswer({
    urls: ['127.0.0.1', '[::1]'].map((host) => new URL(`http://${host}:${port}${serving.ready}`)),
    timeoutMs: serving.timeoutMs,
    signal: within,
    onReason: (reason) =>
      setting.log.progress(`waiting: ${reasonText(reason, `port ${port}`, serving.ready)}`),
  })
  try {
    const first = await Promise.race([answer, ended])
    signal.throwIfAborted()
    if (first instanceof URL) return { url: `${first.origin}/` }
    const lines = logTail(log)
    if (lines.length > 0) setting.log.quote(lines)
    if ('code' in first) throw endedError(first, serving, lines, log)
    throw notReadyError(first, { ...serving, port, listened: portsOf(trace) }, log)
  } finally {
    over.abort()
    await answer
  }
}

/**
 * A command that ends well may have left a daemon behind: then the preview ends when none of its processes
 * has been seen for a while. A daemon without our marker is seen only once it listens.
 */
async function untilEnded(
  exit: Promise<Exit>,
  trace: PreviewTrace,
  signal: AbortSignal,
): Promise<Exit> {
  const end = await exit
  for (let seen = performance.now(); end.code === 0 && !signal.aborted; ) {
    if (lives(trace)) seen = performance.now()
    if (performance.now() - seen > 500) break
    await delay(100, undefined, { signal }).catch(() => undefined)
  }
  return end
}

function lives(trace: PreviewTrace): boolean {
  if (hasProcessTable()) return previewProcesses(trace).length > 0
  return trace.leader !== undefined && groupLives(trace.leader.pid)
}

function portsOf(trace: PreviewTrace): number[] {
  if (!hasProcessTable()) return []
  const sockets = listeningSockets()
  return [...new Set(previewProcesses(trace).flatMap((entry) => listenedPorts(entry.pid, sockets)))]
}
