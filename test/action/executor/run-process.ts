import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { CommandProcessor } from './command-processor.ts'
import { LineSplitter } from './line-splitter.ts'
import type { StepRecord } from './step-record.ts'

/** How long output may stay open after the process has ended (ProcessInvoker.cs). */
const drainMs = 5000

export interface ProcessPlan {
  command: string
  args: readonly string[]
  cwd: string
  env: Readonly<Record<string, string>>
}

/**
 * Runs the process of a step in a group of its own, feeds both streams to the command processor and sets
 * `record.exitCode`. Past the step's time the whole group is killed and the step fails.
 */
export async function runProcess(record: StepRecord, plan: ProcessPlan): Promise<void> {
  if (!existsSync(plan.cwd)) {
    record.fail(`the working directory '${plan.cwd}' does not exist`)
    return
  }
  const { command, args, cwd, env } = plan
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const commands = new CommandProcessor(record)
  const splitters = [child.stdout, child.stderr].map((stream) => {
    const splitter = new LineSplitter((line) => commands.take(line))
    stream.on('data', (bytes: Buffer) => splitter.push(bytes))
    return splitter
  })
  const timer = setTimeout(() => {
    record.fail('The action has timed out.')
    killGroup(child)
  }, record.job.stepTimeoutMs)
  const problem = await ended(child)
  clearTimeout(timer)
  for (const splitter of splitters) splitter.end()
  if (problem !== undefined) record.fail(`${command}: command not found (${problem.message})`)
  record.exitCode = child.exitCode
  if (child.exitCode !== 0) record.failed = true
}

function ended(child: ChildProcess): Promise<Error | undefined> {
  return new Promise((resolve) => {
    child.once('error', resolve)
    child.once('close', () => resolve(undefined))
    child.once('exit', () => {
      const drained = setTimeout(() => {
        child.stdout?.destroy()
        child.stderr?.destroy()
        resolve(undefined)
      }, drainMs)
      child.once('close', () => clearTimeout(drained))
    })
  })
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ESRCH'
    if (!gone) throw error
  }
}
