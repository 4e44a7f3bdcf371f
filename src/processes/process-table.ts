import { existsSync, readFileSync, readdirSync } from 'node:fs'

/** One process as /proc/PID/stat describes it. */
export interface ProcessEntry {
  pid: number
  parent: number
  group: number
  session: number
  /** Clock ticks since boot. */
  startTime: number
  /** True when it has ended and only its parent has not noticed. */
  ended: boolean
  /** Its state as the kernel letters it, such as R for running and D for waiting for the disk. */
  state: string
  /** True when it is stopped, so that it acts on SIGTERM only after SIGCONT. */
  stopped: boolean
  /** Milliseconds of CPU that it and its children that have ended used. */
  cpuMs: number
}

/** Linux tells CPU times in hundredths of a second on every architecture that Node runs on (USER_HZ). */
const msPerTick = 10

/** Whether the system tells about processes through /proc. */
export function hasProcessTable(): boolean {
  return existsSync('/proc/self/stat')
}

/** The process with this id; undefined when there is none. */
export function readProcess(pid: number): ProcessEntry | undefined {
  let stat: string
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
  // The name in parentheses may itself hold spaces and parentheses; field 3 follows the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const state = fields[0] ?? ''
  return {
    pid,
    parent: Number(fields[1]),
    group: Number(fields[2]),
    session: Number(fields[3]),
    startTime: Number(fields[19]),
    ended: state === 'Z' || state === 'X',
    state,
    stopped: state === 'T' || state === 't',
    cpuMs: [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0) * msPerTick,
  }
}

/** Every process that can be seen. */
export function listProcesses(): ProcessEntry[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((entry) => entry !== undefined)
}
