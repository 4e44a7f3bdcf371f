import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { childEnvironment } from '../../../../processes/child-environment.ts'
import type { Exit } from '../../../../processes/launch.ts'
import { readProcess } from '../../../../processes/process-table.ts'
import { sweep } from '../../../../processes/sweep.ts'

/** What standard output is read of; more is passed over. */
const outputLimit = 1024 * 1024
/** What is kept of the end of both streams. */
const endLimit = 64 * 1024
/** What a command has written when it ends arrives within. */
const drainMs = 500
const graceMs = 2000

/** What came of a command. */
export interface Ran {
  ended: Exit | 'late'
  /** What it wrote to standard output, as far as it is read. */
  output: string
  /** Whether it wrote more. */
  cut: boolean
  /** The end of what it wrote to both streams. */
  end: string
}

/**
 * Runs a program to its end, without a shell, without standard input, and without the tokens of the job. When it
 * has ended, its time is over or the signal aborts, everything that it has started is ended too. Throws when it
 * cannot be started.
 */
export async function runCommand(
  [program, ...args]: readonly [string, ...string[]],
  how: {
    cwd: string
    env: Readonly<Record<string, string | undefined>>
    extra: Readonly<Record<string, string>>
    limitMs: number
    signal: AbortSignal
  },
): Promise<Ran> {
  how.signal.throwIfAborted()
  // An id of its own: it is no process of the preview, and must not be taken for one.
  const id = randomUUID()
  const child = spawn(program, args, {
    cwd: how.cwd,
    env: childEnvironment(how.env, { id, extra: how.extra }),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kept = keep(child)
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  const exit = new Promise<Exit>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  const over = new AbortController()
  const signal = AbortSignal.any([how.signal, over.signal])
  const late = delay(how.limitMs, 'late' as const, { signal }).catch(() => 'late' as const)
  const startTime = child.pid === undefined ? undefined : readProcess(child.pid)?.startTime
  try {
    const ended = await Promise.race([exit, late])
    if (ended !== 'late') await Promise.race([closed, delay(drainMs, undefined, { signal })])
    return { ended, ...kept() }
  } finally {
    over.abort()
    if (child.pid !== undefined) {
      const leader = { pid: child.pid, startTime: startTime ?? 0 }
      await sweep({ id, phase: 'up', leader }, graceMs)
    }
    // What could not be ended must not hold this process.
    child.stdout?.destroy()
    child.stderr?.destroy()
    child.unref()
  }
}

/** Reads both streams to their ends, whatever is kept of them: one that nobody reads would stop the command. */
function keep({ stdout, stderr }: ChildProcess): () => Omit<Ran, 'ended'> {
  const output: Buffer[] = []
  let size = 0
  let end = Buffer.alloc(0)
  const toEnd = (chunk: Buffer): void => {
    end = Buffer.concat([end, chunk]).subarray(-endLimit)
  }
  stdout?.on('data', (chunk: Buffer) => {
    if (size < outputLimit) output.push(chunk.subarray(0, outputLimit - size))
    size += chunk.length
    toEnd(chunk)
  })
  stderr?.on('data', toEnd)
  for (const stream of [stdout, stderr]) stream?.on('error', () => {})
  return () => ({
    output: Buffer.concat(output).toString(),
    cut: size > outputLimit,
    end: end.toString(),
  })
}
