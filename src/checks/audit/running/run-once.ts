import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { formatDuration } from '../../../model/units.ts'
import { signalGroup } from '../../../processes/signal-group.ts'
import type { AuditNews, AuditOrder } from '../worker/messages.ts'

/** A larger result is none of a page that people visit. */
const mostCharacters = 30_000_000
const shareOfLoad = 0.5
const longestLoadMs = 45_000

export interface RunSettings extends Omit<AuditOrder, 'profile' | 'loadMs'> {
  /** The command line that starts Rehearse itself. */
  program: readonly [command: string, ...args: string[]]
  /** Milliseconds after which the run is given up. */
  limitMs: number
  signal: AbortSignal
}

export interface Answer {
  /** Lighthouse's result as JSON. */
  text: string
  /** Product and version of the browser. */
  product: string
}

/**
 * Runs Lighthouse once in a process and a browser of its own. Throws when it dies, takes too long or fails; nothing
 * of it is left then either.
 */
export async function runOnce(settings: RunSettings): Promise<Answer> {
  settings.signal.throwIfAborted()
  const profile = await mkdtemp(path.join(tmpdir(), 'rehearse-audit-'))
  try {
    return await inProcess(settings, profile)
  } finally {
    // A browser that was killed may still be writing.
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(
      () => {},
    )
  }
}

async function inProcess(settings: RunSettings, profile: string): Promise<Answer> {
  const { program, limitMs, signal, ...order } = settings
  const [command, ...args] = program
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const child = spawn(command, [...args, 'audit-worker'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let browser: { pid: number; product: string } | undefined
  child.on('message', (news: AuditNews) => {
    if (news.kind === 'browser') browser = news
    else if (news.kind === 'failed') reject(new Error(news.reason))
    else if (news.text.length > mostCharacters) reject(new Error('its result is larger than 30 MB'))
    else resolve({ text: news.text, product: browser?.product ?? 'unknown' })
  })
  child.on('error', (error) => reject(new Error(`Lighthouse could not start: ${error.message}`)))
  child.once('exit', (code, by) =>
    reject(new Error(`Lighthouse ended early (${by ?? `exit code ${code}`})`)),
  )
  const cancel = (): void => reject(new Error('the run was cancelled'))
  signal.addEventListener('abort', cancel, { once: true })
  const late = `Lighthouse took longer than ${formatDuration(limitMs)}`
  const limit = setTimeout(() => reject(new Error(late)), limitMs)
  const loadMs = Math.min(longestLoadMs, limitMs * shareOfLoad)
  child.send({ ...order, profile, loadMs } satisfies AuditOrder, () => {})
  try {
    return await promise
  } finally {
    clearTimeout(limit)
    signal.removeEventListener('abort', cancel)
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    }
    // Puppeteer makes the browser the leader of a group of its own. As a rule it is gone by now.
    if (browser) signalGroup(browser.pid, 'SIGKILL')
  }
}
