import { existsSync } from 'node:fs'
import path from 'node:path'
import { FileCommands } from './file-commands.ts'
import { runProcess } from './run-process.ts'
import { stepEnvironment } from './step-environment.ts'
import type { StepRecord } from './step-record.ts'

export interface NodeStage {
  folder: string
  /** `main`, `pre` or `post`, relative to the folder and free to leave it. */
  script: string
  inputs: Readonly<Record<string, string>>
  github: Readonly<Record<string, unknown>>
  env: Readonly<Record<string, string>>
}

/** Runs one stage of a node action on the Node of this process (NodeScriptActionHandler.cs). */
export async function runNodeStage(record: StepRecord, stage: NodeStage): Promise<void> {
  const { job } = record
  const files = new FileCommands(job.runnerTemp)
  const target = path.join(stage.folder, stage.script)
  if (!existsSync(target)) {
    record.fail(`File not found: '${target}'`)
    return
  }
  const extra: Record<string, string> = {}
  for (const [name, value] of Object.entries(record.state.toRecord()))
    extra[`STATE_${name}`] = value
  for (const [name, value] of Object.entries(stage.inputs)) {
    extra[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value
  }
  await runProcess(record, {
    command: process.execPath,
    args: [target],
    cwd: job.workspace,
    env: stepEnvironment(job, { ...stage.github, ...files.paths }, stage.env, extra),
  })
  files.read(record)
}
