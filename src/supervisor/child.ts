import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import type { ProcessRef } from '../model/preview.ts'
import type { SupervisedProcess } from '../model/supervision.ts'
import type { Exit } from '../processes/launch.ts'
import { readProcess } from '../processes/process-table.ts'
import type { BoundedLog } from './bounded-log.ts'
import { cleanLine } from '../processes/clean-line.ts'

/** Output of a process that left it to others has all come when so many looks in a row find none. */
const quietLooks = 3
const lookEveryMs = 20
const mostLooks = 100
const lastLines = 10
const lineLimit = 400

/** How a process ended, or why there was none. */
export type ChildExit = Exit & { problem?: string }

/** A process that was started, as leader of its own session and group. */
export interface Child {
  /** Undefined when it could not be started. */
  leader: ProcessRef | undefined
  exit: Promise<ChildExit>
  /** Settles when all that it wrote before its end is in the log. */
  drained: Promise<void>
  /** Bytes that it wrote to the log. */
  logged(): number
  /** The last lines that it wrote, without secrets, each at most 400 characters long. */
  lastLog(): string[]
}

/** Its two outputs become one, so that the log keeps the order in which it wrote. */
const oneOutput = ['-c', 'exec "$@" 2>&1', 'sh'] as const

/** Starts it with its output in the log. Never throws: what cannot be started has ended. */
export function startChild(own: SupervisedProcess, log: BoundedLog, prefix: string): Child {
  let child: ReturnType<typeof spawn>
  try {
    child = spawn('sh', [...oneOutput, ...own.command], {
      cwd: own.cwd,
      env: own.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (thrown) {
    return notStarted(thrown instanceof Error ? thrown.message : String(thrown))
  }
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  const exit = new Promise<ChildExit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
    child.once('error', ({ message }) => resolve({ code: null, signal: null, problem: message }))
  })
  const stream = log.stream(prefix)
  let chunks = 0
  let logged = 0
  child.stdout?.on('data', (chunk: Buffer) => {
    chunks++
    logged += chunk.length
    stream.write(chunk)
  })
  child.stdout?.on('error', () => {})
  child.stdout?.once('close', () => stream.end())
  const startTime = child.pid === undefined ? undefined : readProcess(child.pid)?.startTime
  return {
    leader: child.pid === undefined ? undefined : { pid: child.pid, startTime: startTime ?? 0 },
    exit,
    drained: exit.then(() => Promise.race([closed, untilQuiet(() => chunks)])),
    logged: () => logged,
    lastLog: () => stream.tail(lastLines).map((line) => cleanLine(line, lineLimit)),
  }
}

/** Counted in looks, not in time: on a busy machine the time passes before the output is read. */
async function untilQuiet(chunks: () => number): Promise<void> {
  let seen = chunks()
  for (let look = 0, quiet = 0; look < mostLooks && quiet < quietLooks; look++) {
    await delay(lookEveryMs)
    quiet = chunks() === seen ? quiet + 1 : 0
    seen = chunks()
  }
}

function notStarted(problem: string): Child {
  return {
    leader: undefined,
    exit: Promise.resolve({ code: null, signal: null, problem }),
    drained: Promise.resolve(),
    logged: () => 0,
    lastLog: () => [],
  }
}
