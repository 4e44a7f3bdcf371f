import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import type { ProcessRef } from '../model/preview.ts'
import { readProcess } from './process-table.ts'

/** How a process ended. */
export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface Launched {
  leader: ProcessRef
  /** Settles when the leader ends; what it started may live on. */
  exit: Promise<Exit>
  /** Its standard input, where that was asked for. */
  input: Writable | undefined
}

/**
 * Starts a process that may outlive this one: leader of its own session and group, nothing inherited,
 * standard output and error in the file `log`, which is replaced; standard output alone in `output` where
 * that is given. Both are appended to, so that they may be cut while it runs. Throws when it cannot be
 * started.
 */
export async function launch(start: {
  command: readonly [string, ...string[]]
  cwd: string
  env: Record<string, string>
  log: string
  output?: string
  /** Whether it reads what this process writes to it; by default it has no standard input. */
  input?: boolean
}): Promise<Launched> {
  const log = openAnew(start.log)
  const output = start.output === undefined ? log : openAnew(start.output)
  try {
    const [program, ...args] = start.command
    const child = spawn(program, args, {
      cwd: start.cwd,
      env: start.env,
      detached: true,
      stdio: [start.input ? 'pipe' : 'ignore', output, log],
    })
    const exit = new Promise<Exit>((resolve) => {
      child.once('exit', (code, signal) => resolve({ code, signal }))
    })
    const startTime = child.pid === undefined ? undefined : readProcess(child.pid)?.startTime
    await once(child, 'spawn')
    child.unref()
    const leader = { pid: child.pid ?? 0, startTime: startTime ?? 0 }
    return { leader, exit, input: child.stdin ?? undefined }
  } finally {
    closeSync(log)
    if (output !== log) closeSync(output)
  }
}

/** Removed and created anew, so that a link in its place is not written through. */
function openAnew(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  rmSync(path, { force: true })
  return openSync(path, 'ax', 0o600)
}
