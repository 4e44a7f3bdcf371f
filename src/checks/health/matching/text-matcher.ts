import { Worker } from 'node:worker_threads'
import type { Reply } from './match-worker.ts'
import type { Outcome, Task } from './task.ts'

const startMs = 15_000
const taskMs = 1000
const memory = { maxOldGenerationSizeMb: 256 }

/**
 * Runs patterns and JSONPaths in a thread that is ended when one takes more than a second, so that neither a
 * hostile text nor a careless pattern can hang the rehearsal, and that large texts keep nothing else waiting.
 * The thread is started with the first task. One task at a time.
 */
export class TextMatcher {
  readonly #program: readonly string[]
  #thread: Promise<Worker> | undefined
  #last: Promise<unknown> = Promise.resolve()

  /** `program` is the command line that starts Rehearse. */
  constructor(program: readonly string[]) {
    this.#program = program
  }

  /** Rejects, with words that follow what was tried, when it takes too long or too much. */
  async run<K extends Task['kind']>(task: Task & { kind: K }): Promise<Outcome[K]> {
    const turn = this.#last.then(() => this.#carryOut(task))
    this.#last = turn.catch(() => {})
    return (await turn) as Outcome[K]
  }

  async close(): Promise<void> {
    const thread = await this.#thread?.catch(() => undefined)
    this.#thread = undefined
    await thread?.terminate()
  }

  async #carryOut(task: Task): Promise<unknown> {
    this.#thread ??= start(this.#program, () => {
      this.#thread = undefined
    })
    const thread = await this.#thread
    try {
      thread.postMessage(task)
      const reply = await next(thread, taskMs, `takes more than ${taskMs} ms`)
      if ('problem' in reply) throw new Error(`fails: ${reply.problem}`)
      return reply.outcome
    } catch (error) {
      await this.close()
      throw error
    }
  }
}

/** Starts the thread; `onExit` hears that it has ended, whatever ended it. */
async function start(program: readonly string[], onExit: () => void): Promise<Worker> {
  const [, file = ''] = program
  const thread = new Worker(file, {
    argv: ['match-worker'],
    execArgv: [],
    env: {},
    resourceLimits: memory,
  })
  thread.unref()
  // Told by whoever waits for a message; without a listener it would end the process.
  thread.on('error', () => {})
  await next(thread, startMs, 'cannot be done: its thread does not start')
  thread.once('exit', onExit)
  return thread
}

/** The next message of the thread. Rejects with `late` when it does not come in time. */
async function next(thread: Worker, ms: number, late: string): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>()
  const timer = setTimeout(() => reject(new Error(late)), ms)
  const failed = (error: Error & { code?: string }): void =>
    reject(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new Error(`takes more than ${memory.maxOldGenerationSizeMb} MiB of memory`)
        : error,
    )
  const gone = (): void => reject(new Error('ends without an answer'))
  thread.once('message', resolve).once('error', failed).once('exit', gone)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    thread.off('message', resolve).off('error', failed).off('exit', gone)
  }
}
