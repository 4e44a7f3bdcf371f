import path from 'node:path'
import type { Annotation, AnnotationLevel, AnnotationLimit } from './annotation-limit.ts'
import type { Job } from './job.ts'
import { NameMap } from './name-map.ts'
import type { StepReport } from './step-report.ts'

/** What a running step leaves behind: log, annotations, outputs, state, summary. */
export class StepRecord {
  readonly job: Job
  readonly state: NameMap
  readonly #outputs = new NameMap()
  readonly #limit: AnnotationLimit
  readonly #id: string | undefined
  readonly #log: string[] = []
  readonly #annotations: Annotation[] = []
  /** A command or file command that could not be processed fails the step, whatever its exit code. */
  failed = false
  exitCode: number | null = null
  summary = ''
  inner: StepReport[] | undefined

  constructor(job: Job, limit: AnnotationLimit, id: string | undefined, state = new NameMap()) {
    this.job = job
    this.#limit = limit
    this.#id = id
    this.state = state
  }

  write(text: string): void {
    this.#log.push(...this.job.masks.apply(text).split('\n'))
  }

  /** Logs the message and keeps it as an annotation, unless the step already has too many of its level. */
  annotate(
    level: AnnotationLevel,
    message: string,
    place: { title?: string; file?: string; line?: number } = {},
  ): void {
    if (message !== '') this.write(`##[${level}]${message}`)
    const file = place.file === undefined ? {} : { file: this.#inWorkspace(place.file) }
    const kept = this.#limit.admit({
      level,
      ...place,
      ...file,
      message: this.job.masks.apply(message),
    })
    if (kept !== undefined) this.#annotations.push(kept)
  }

  fail(message: string): void {
    this.annotate('error', message)
    this.failed = true
  }

  /** The outputs of a step without an id are lost (ExecutionContext.cs: SetOutput). */
  setOutput(name: string, value: string): void {
    if (name === '') throw new Error("Value cannot be null. (Parameter 'name')")
    if (this.#id !== undefined) this.#outputs.set(name, value)
  }

  report(
    name: string,
    outcome: StepReport['outcome'],
    conclusion: StepReport['conclusion'] = outcome,
  ): StepReport {
    return {
      ...(this.#id === undefined ? {} : { id: this.#id }),
      name: this.job.masks.apply(name),
      outcome,
      conclusion,
      exitCode: this.exitCode,
      log: this.#log,
      annotations: this.#annotations,
      outputs: this.#outputs.toRecord(),
      summary: this.summary,
      ...(this.inner === undefined ? {} : { steps: this.inner }),
    }
  }

  #inWorkspace(file: string): string {
    const relative = path.relative(this.job.workspace, file)
    const inside = path.isAbsolute(file) && relative !== '' && !relative.startsWith('..')
    return inside ? relative : file
  }
}
