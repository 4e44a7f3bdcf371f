import type { AnnotationLevel } from './annotation-limit.ts'
import type { StepRecord } from './step-record.ts'
import { findCommand, type WorkflowCommand } from './workflow-command.ts'

type Handler = (command: WorkflowCommand, record: StepRecord) => void

const issue =
  (level: AnnotationLevel): Handler =>
  ({ properties, data }, record) => {
    const title = properties.get('title')
    const file = properties.get('file')
    const line = Number.parseInt(properties.get('line') ?? '', 10)
    record.annotate(level, data, {
      ...(title === undefined ? {} : { title }),
      ...(file === undefined ? {} : { file }),
      ...(Number.isNaN(line) ? {} : { line }),
    })
  }

const disabled: Handler = ({ name }) => {
  throw new Error(
    `The \`${name}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure ` +
      'command execution by setting the `ACTIONS_ALLOW_UNSECURE_COMMANDS` environment variable to `true`.',
  )
}

const notModelled: Handler = ({ name }) => {
  throw new Error(`the executor does not model '${name}'`)
}

const nameOf = (command: WorkflowCommand): string => {
  const name = command.properties.get('name')
  if (name === undefined) {
    throw new Error(`Required field 'name' is missing in ##[${command.name}] command.`)
  }
  return name
}

/** The commands of ActionCommandManager.cs; debug logging is off, so `debug` leaves no line. */
const handlers = new Map<string, Handler>([
  ['error', issue('error')],
  ['warning', issue('warning')],
  ['notice', issue('notice')],
  ['group', ({ data }, record) => record.write(`##[group]${data}`)],
  ['endgroup', (_, record) => record.write('##[endgroup]')],
  ['debug', () => undefined],
  ['set-output', (command, record) => record.setOutput(nameOf(command), command.data)],
  ['save-state', (command, record) => record.state.set(nameOf(command), command.data)],
  ['set-env', disabled],
  ['add-path', disabled],
  ['add-matcher', notModelled],
  ['remove-matcher', notModelled],
  [
    'add-mask',
    ({ data }, record) => {
      if (data.trim() !== '') record.job.masks.add(data)
      else
        record.annotate(
          'warning',
          "Can't add secret mask for empty string in ##[add-mask] command.",
        )
    },
  ],
])

/** Commands that are never echoed, so that neither a secret nor a message shows twice. */
const silent = new Set(['error', 'warning', 'notice', 'debug', 'add-mask'])

/** Reads the output of one step, both streams alike, and obeys the commands in it (OutputManager.cs). */
export class CommandProcessor {
  readonly #record: StepRecord
  readonly #registered = new Set([...handlers.keys(), 'stop-commands', 'echo'])
  #stopToken: string | undefined
  #echo = false

  constructor(record: StepRecord) {
    this.#record = record
  }

  /** Takes one line without its line break. */
  take(line: string): void {
    const command = findCommand(line, this.#registered)
    if (command === undefined || !this.#obey(command, line)) this.#record.write(line)
  }

  #obey(command: WorkflowCommand, line: string): boolean {
    const name = command.name.toLowerCase()
    if (this.#stopToken !== undefined) return this.#resume(name, line)
    if (this.#echo && !silent.has(name) && name !== 'stop-commands') this.#record.write(line)
    try {
      if (name === 'stop-commands') this.#stop(command.data, line)
      else if (name === 'echo') this.#setEcho(command.data)
      else handlers.get(name)?.(command, this.#record)
    } catch (error) {
      const shown = silent.has(name) ? name : line
      this.#record.fail(`Unable to process command '${shown}' successfully.`)
      this.#record.fail(error instanceof Error ? error.message : String(error))
    }
    return true
  }

  #stop(token: string, line: string): void {
    const reserved = this.#registered.has(token.toLowerCase())
    if (token === '' || reserved || token.toLowerCase() === 'pause-logging') {
      throw new Error(
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow " +
          'command.',
      )
    }
    // A long token is a secret, or output could learn it from the log and resume.
    if (token.length > 6) this.#record.job.masks.add(token)
    this.#stopToken = token.toLowerCase()
    this.#registered.add(this.#stopToken)
    this.#record.write(line)
  }

  #resume(name: string, line: string): boolean {
    if (this.#stopToken === undefined || name !== this.#stopToken) return false
    this.#registered.delete(this.#stopToken)
    this.#stopToken = undefined
    this.#record.write(line)
    return true
  }

  #setEcho(value: string): void {
    const wanted = value.trim().toLowerCase()
    if (wanted !== 'on' && wanted !== 'off') {
      throw new Error(
        `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${value}'.`,
      )
    }
    this.#echo = wanted === 'on'
  }
}
