import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { FileCommands } from './file-commands.ts'
import { runProcess } from './run-process.ts'
import { shellCommand } from './shell-command.ts'
import { stepEnvironment } from './step-environment.ts'
import type { StepRecord } from './step-record.ts'

export interface Script {
  text: string
  shell: string
  /** Relative to the workspace. */
  workingDirectory: string
  github: Readonly<Record<string, unknown>>
  env: Readonly<Record<string, string>>
}

/** Runs a `run:` step (ScriptHandler.cs). It gets no INPUT_* variables. */
export async function runScript(record: StepRecord, script: Script): Promise<void> {
  const { job } = record
  const files = new FileCommands(job.runnerTemp)
  const shell = shellCommand(script.shell)
  const file = path.join(job.runnerTemp, `${randomUUID()}${shell.extension}`)
  writeFileSync(file, script.text)
  await runProcess(record, {
    command: shell.command,
    args: shell.args(file),
    cwd: path.resolve(job.workspace, script.workingDirectory),
    env: stepEnvironment(job, { ...script.github, ...files.paths }, script.env),
  })
  if (record.exitCode !== null && record.exitCode !== 0) {
    record.annotate('error', `Process completed with exit code ${record.exitCode}.`)
  }
  files.read(record)
}
