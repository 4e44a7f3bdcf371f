import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { SupervisorPlan } from '../model/supervision.ts'
import { rootCause } from '../model/root-cause.ts'
import { markerName } from '../processes/environment-marker.ts'
import { removeControl } from '../processes/control-path.ts'
import { sweep } from '../processes/sweep.ts'
import { whenOrphaned } from './orphaned.ts'
import { startSupervisor, type Supervisor } from './supervisor.ts'

const planLimit = 16 * 1024 * 1024
/** Who asked for the stop ends the processes; should it die meanwhile, they are ended here. */
const patienceMs = 5000

/**
 * `supervise`: reads a plan from standard input to its end, starts what it names and keeps it alive. Ends when
 * it is told to, or when nobody needs the preview any more, and then with everything that it started.
 */
export async function superviseCommand(): Promise<void> {
  process.on('uncaughtException', (error) => note(`bug: ${error.stack}`))
  process.on('unhandledRejection', (error) => note(`bug: ${rootCause(error)}`))
  try {
    await superviseUntilOver()
    process.exit()
  } catch (error) {
    note(`could not supervise: ${rootCause(error)}`)
    process.exit(1)
  }
}

async function superviseUntilOver(): Promise<void> {
  const plan = await readPlan()
  const signalled = Promise.race(
    (['SIGTERM', 'SIGINT', 'SIGHUP'] as const).map(
      (signal) => new Promise<string>((resolve) => process.on(signal, () => resolve(signal))),
    ),
  )
  const supervisor = await startSupervisor(plan, note)
  const over = new AbortController()
  const { dir, id, owner, ttlMs } = plan
  const why = await Promise.race([
    signalled,
    supervisor.stopAsked.then(() => 'asked' as const),
    whenOrphaned({ dir, id, ...(owner ? { owner } : {}), ttlMs, signal: over.signal }),
  ])
  over.abort()
  note(`ends: ${why}`)
  await supervisor.stop()
  if (why !== 'asked' || !(await ranOut(supervisor))) {
    const leader = supervisor.leader()
    const state = { id, phase: 'up', port: plan.port, ...(leader ? { leader } : {}) } as const
    const { left } = await sweep(state)
    for (const { pid, command } of left) note(`still runs: ${pid} ${command}`)
  }
  await supervisor.close()
  removeControl(plan.control)
  if (why === 'time-up' || why === 'job-gone') takeDown(plan)
}

/** Standard output is the log of the supervisor. */
function note(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Whether all processes have ended, and their output is read, within the time. */
async function ranOut(supervisor: Supervisor): Promise<boolean> {
  const deadline = performance.now() + patienceMs
  while (supervisor.runs()) {
    if (performance.now() > deadline) return false
    await delay(10)
  }
  await delay(50)
  return true
}

async function readPlan(): Promise<SupervisorPlan> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > planLimit) throw new Error('the plan is too long')
  }
  return SupervisorPlan.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
}

/** What the provider made besides processes is undone by a process of its own, which outlives this one. */
function takeDown(plan: SupervisorPlan): void {
  const [program, ...args] = plan.program
  const { [markerName]: _marker, ...env } = process.env
  spawn(program, [...args, 'preview', 'down', '--dir', plan.dir], {
    cwd: plan.dir,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  }).unref()
}
