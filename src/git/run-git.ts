import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import type { ProcessRef } from '../model/preview.ts'
import { cleanLine } from '../processes/clean-line.ts'
import { hideSecrets } from '../processes/hide-secrets.ts'
import { readProcess } from '../processes/process-table.ts'
import { signalGroup } from '../processes/signal-group.ts'
import { gitEnvironment } from './git-environment.ts'

/** Where git runs, and who may end it. */
export interface GitPlace {
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  signal?: AbortSignal
  /** Hears of the process as soon as it runs, to write down what must be ended. */
  onStart?: (leader: ProcessRef) => Promise<void>
}

export interface GitEnd {
  ok: boolean
  /** What it printed, without white space at its end; 1 MiB at most. */
  out: string
  /** Why it failed, in one line without secrets. */
  trouble: string
}

/**
 * No hook of the repository runs, and no monitor of its files: a checkout needs neither. Filters stay, because
 * files in Git LFS are nothing without them.
 */
const quiet = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'gc.auto=0',
  'maintenance.auto=0',
]
const largest = 1024 * 1024

/**
 * Runs git to its end, or for `limitMs`, in a process group of its own that ends with the limit or the signal.
 * It can ask nobody for a password. Never throws for what git does; an abort rejects with the signal's reason.
 */
export async function runGit(
  args: readonly string[],
  place: GitPlace,
  limitMs = 30_000,
): Promise<GitEnd> {
  const { signal } = place
  signal?.throwIfAborted()
  const child = spawn('git', [...quiet.flatMap((setting) => ['-c', setting]), ...args], {
    cwd: place.cwd,
    env: gitEnvironment(place.env),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out = collect(child.stdout)
  const told = collect(child.stderr)
  const ended = endOf(child)
  const { promise: stopped, resolve } = Promise.withResolvers<void>()
  let why: string | undefined
  const stop = (words: string) => {
    why ??= words
    resolve()
  }
  const limit = setTimeout(() => stop(`it took longer than ${limitMs / 1000} seconds`), limitMs)
  const abort = () => stop('cancelled')
  signal?.addEventListener('abort', abort)
  try {
    if (child.pid !== undefined) {
      await place.onStart?.({ pid: child.pid, startTime: readProcess(child.pid)?.startTime ?? 0 })
    }
    const failed = await Promise.race([ended, stopped.then(() => why)])
    signal?.throwIfAborted()
    if (failed === undefined) return { ok: true, out: out().trimEnd(), trouble: '' }
    const line = tellingLine(hideSecrets(place.env)(told()))
    return { ok: false, out: out().trimEnd(), trouble: why ?? line ?? failed }
  } finally {
    clearTimeout(limit)
    signal?.removeEventListener('abort', abort)
    await endGroup(child)
    child.stdout.destroy()
    child.stderr.destroy()
  }
}

/** How it failed, in words; undefined when it did not. */
async function endOf(child: ChildProcess): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  child.once('error', (error: NodeJS.ErrnoException) =>
    resolve(error.code === 'ENOENT' ? 'git is not installed' : error.message),
  )
  const told = (code: number | null, by: string | null) =>
    resolve(code === 0 ? undefined : `git ended with ${by ?? `exit code ${code}`}`)
  child.once('close', told)
  // What it leaves behind, such as a daemon that keeps passwords, may hold its output open.
  child.once('exit', (code, by) => setTimeout(() => told(code, by), 500).unref())
  return await promise
}

/** What a stream has told so far; of much, its begin. */
function collect(stream: NodeJS.ReadableStream): () => string {
  let text = ''
  // A character may stand in two chunks.
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    if (text.length < largest) text += chunk
  })
  return () => text.slice(0, largest)
}

/** The first line with which git tells of its failure; what follows is advice. */
function tellingLine(text: string): string | undefined {
  const lines = text.split(/[\r\n]+/).map((line) => cleanLine(line, 300).trim())
  const fatal = lines.find((line) => /^(?:fatal|error|remote): /.test(line))
  return fatal ?? lines.findLast((line) => line !== '')
}

/** SIGTERM first: git then takes its lock files away. */
async function endGroup(child: ChildProcess): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    if (!signalGroup(child.pid, signal)) return
    const gone = new AbortController()
    await Promise.race([
      once(child, 'exit', { signal: gone.signal }),
      delay(1000, undefined, { signal: gone.signal }),
    ]).finally(() => gone.abort())
  }
}
