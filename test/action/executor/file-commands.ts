import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readEnvFile } from './env-file.ts'
import type { StepRecord } from './step-record.ts'

const summaryLimit = 1024 * 1024

type Reader = (file: string, record: StepRecord) => void

/** Context name to what the runner does with the file after the step, in its order (FileCommandManager.cs). */
const readers: Readonly<Record<string, Reader>> = {
  path(file, { job }) {
    for (const line of readFileSync(file, 'utf8').split(/\r\n|\r|\n/)) {
      if (line === '') continue
      const known = job.path.indexOf(line)
      if (known >= 0) job.path.splice(known, 1)
      job.path.push(line)
    }
  },
  env(file, record) {
    for (const [name, value] of readEnvFile(readFileSync(file, 'utf8'))) {
      if (name === '') throw new Error("Value cannot be null. (Parameter 'name')")
      if (name.toUpperCase() === 'NODE_OPTIONS') {
        record.annotate(
          'error',
          "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
        )
      } else record.job.env[name] = value
    }
  },
  step_summary(file, record) {
    const size = statSync(file).size
    if (size > summaryLimit) {
      record.annotate(
        'error',
        `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.floor(size / 1024)}k.`,
      )
      return
    }
    const lines = readFileSync(file, 'utf8').split(/\r\n|\r|\n/)
    if (lines.at(-1) === '') lines.pop()
    record.summary = lines.map((line) => `${record.job.masks.apply(line)}\n`).join('')
  },
  state(file, record) {
    for (const [name, value] of readEnvFile(readFileSync(file, 'utf8')))
      record.state.set(name, value)
  },
  output(file, record) {
    for (const [name, value] of readEnvFile(readFileSync(file, 'utf8')))
      record.setOutput(name, value)
  },
}

/** The files of one step: their paths by context name (`output`, `env`, …), and how to read them back. */
export class FileCommands {
  readonly paths: Readonly<Record<string, string>>

  constructor(runnerTemp: string) {
    const folder = path.join(runnerTemp, '_runner_file_commands')
    mkdirSync(folder, { recursive: true })
    const suffix = randomUUID()
    const names = Object.keys(readers)
    this.paths = Object.fromEntries(
      names.map((name) => [name, path.join(folder, `${name}_${suffix}`)]),
    )
    for (const file of Object.values(this.paths)) writeFileSync(file, '')
  }

  /** Applies what the step wrote. A file that cannot be read fails the step; the others still count. */
  read(record: StepRecord): void {
    for (const [name, reader] of Object.entries(readers)) {
      const file = this.paths[name]
      if (file === undefined || !existsSync(file)) continue
      try {
        reader(file, record)
      } catch (error) {
        record.fail(`Unable to process file command '${name}' successfully.`)
        record.fail(error instanceof Error ? error.message : String(error))
      }
    }
  }
}
